// What the run's global set-up answers to a test that asks for a database. A migration that fails is told to the tests that
// need its tables, and to no others.
import { z } from 'zod';

const Connection = z.object({ host: z.string(), port: z.number(), user: z.string(), password: z.string(), database: z.string() });

export const TestServer = z.union([
  z.object({ connection: Connection, migrationTrouble: z.string().optional() }),
  z.object({ trouble: z.string() }),
]);
export type TestServer = z.infer<typeof TestServer>;
