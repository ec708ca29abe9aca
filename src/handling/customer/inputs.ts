// Input that the two ways of sending a customer a way in share: the words of the message, by language, as our pages speak them.
import { z } from 'zod';

export const wayInWords = z
  .record(z.string(), z.object({ subject: z.string(), text: z.string() }))
  .describe('The message by language, with gaps for what is put into it; English is among them');
