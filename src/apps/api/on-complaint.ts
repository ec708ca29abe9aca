// Routes that do one thing to one thing: POST /api/complaints/:id/merge, /api/contacts/:id/settlement. The body is the command's
// own input, but for the thing itself, which is in the address.
import { z } from 'zod';
import { type Command, perform } from '#handling/command.ts';
import { type AnyRoute, route, type Tag } from './route.ts';

const params = z.object({ id: z.uuid() });

/** What most commands on a complaint answer: its new version, for whoever changes it next. */
export const version = z.object({ version: z.number().int() });

export interface Thing {
  /** The field of the input that the address gives. */
  readonly thing: string;
  readonly path: string;
  readonly tag: Tag;
  readonly scope?: 'write' | 'administer';
}

export function onThing({ thing, path, tag, scope = 'write' }: Thing) {
  return <Input, Reply>(deed: string, summary: string, command: Command<Input, Reply>, reply: z.ZodType): AnyRoute =>
    route({
      method: 'POST',
      path: `${path}/${deed}`,
      tag,
      summary,
      params,
      body: without(command.input, thing),
      reply,
      scope,
      handle: ({ house, actor, key, params, body }) =>
        perform(house, command, { ...(body as object), [thing]: params.id }, { actor, key }),
    });
}

export const onComplaint = onThing({ thing: 'complaint', path: '/api/complaints/:id', tag: 'Complaints' });

function without(input: z.ZodType, field: string): z.ZodType {
  if (!(input instanceof z.ZodObject)) throw new Error('The input of a command on a thing is an object.');
  const { [field]: _, ...rest }: z.core.$ZodLooseShape = input.shape;
  return z.object(rest);
}
