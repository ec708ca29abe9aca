// What happens while a register is brought in or taken back out. Entries about the import as a whole join its own chain, those
// about one complaint join the complaint's.
import { z } from 'zod';

const id = z.string();

export const importHappenings = {
  'register-uploaded': z.strictObject({ format: z.string(), rows: z.number(), bytes: z.number(), digest: z.string() }),
  'register-discarded': z.strictObject({}),
  'erased-rows-let-in': z.strictObject({}),
  'import-started': z.strictObject({ source: z.string(), rows: z.number() }),
  'rows-brought-in': z.strictObject({
    from: z.number(),
    to: z.number(),
    made: z.number(),
    known: z.number(),
    refused: z.number(),
    warned: z.number(),
  }),
  'complaint-imported': z.strictObject({
    import: id,
    row: z.number(),
    source: z.string(),
    sourceId: z.string(),
    state: z.string(),
    closedAt: z.string().optional(),
  }),
  'import-stopped': z.strictObject({ rows: z.number() }),
  'import-continued': z.strictObject({ rows: z.number() }),
  'import-failed': z.strictObject({ rows: z.number() }),
  'import-finished': z.strictObject({ made: z.number(), known: z.number(), refused: z.number(), warned: z.number() }),
  'undo-begun': z.strictObject({ complaints: z.number() }),
  'complaint-taken-back': z.strictObject({ import: id }),
  'complaints-taken-back': z.strictObject({ complaints: z.number() }),
  'import-undone': z.strictObject({ takenBack: z.number(), left: z.number() }),
};
