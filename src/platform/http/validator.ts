// Holds what comes in against its schema, and says in plain words what is wrong with it: the words of the schema's library are
// for programmers, and people read these beside their fields.
import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { inputInWords } from '../input-in-words.ts';

export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (given: unknown) => {
    const read = schema.safeParse(given, { error: inputInWords });
    if (read.success) return { value: read.data };
    const error = read.error.issues.map(({ code, path, message }) => {
      const at = `/${path.map(String).join('/')}`;
      return { keyword: code, instancePath: at, schemaPath: `#${at}/${code}`, message, params: {} };
    });
    return { error };
  };
