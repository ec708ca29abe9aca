// Identifiers: UUID version 7, so that rows made together lie together. The time in them is the command's own.
import { v7 } from 'uuid';

export const newId = (now: Date): string => v7({ msecs: now.getTime() });
