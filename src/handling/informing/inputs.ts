// What commands about notices take: which one, as it was seen.
import { z } from 'zod';
import { messageId, seen } from '../mail/inputs.ts';

export const ofNotice = z.object({ message: messageId, version: seen });
