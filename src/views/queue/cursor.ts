// Where a page of a list ended: the value it is ordered by and the id, so that the next page begins after that row whatever was
// added, changed or removed meanwhile. Opaque to whoever asks.
import { z } from 'zod';

const Cursor = z.tuple([z.string().max(60), z.uuid()]);
export type Cursor = z.output<typeof Cursor>;

export const writeCursor = (at: string, id: string): string => Buffer.from(JSON.stringify([at, id])).toString('base64url');

/** The cursor, or undefined when it is none of ours. */
export function readCursor(text: string): Cursor | undefined {
  try {
    const parsed = Cursor.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return parsed.success && /^(infinity|\d{4}-[\d :.+T-]+Z?)$/.test(parsed.data[0]) ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
