// What happens while a register is brought in or taken back out.
import { z } from 'zod';

const id = z.string();

export const importHappenings = {
  'import-finished': z.strictObject({ complaints: z.number(), refused: z.number(), by: id.nullable() }),
};
