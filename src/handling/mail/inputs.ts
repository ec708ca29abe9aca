// What commands about messages take, and what the record keeps of each.
import { z } from 'zod';
import type { MessageInHand } from '#records/outgoing-messages.ts';

export const messageId = z.uuid().describe('The message');
export const seen = z.int().min(1).describe('The version of the message that was seen');

/** The largest message taken in, in bytes: its files may be 25 MB, and are a third longer on their way. */
export const largestMail = 40 * 1024 * 1024;

/** A message as it came, byte for byte. */
export const rawMail = z.custom<Uint8Array>(
  (given) => given instanceof Uint8Array && given.length <= largestMail,
  'Send a message of up to 40 MB.',
);

export const factsOf = ({ id, kind, channel }: MessageInHand) => ({ message: id, messageKind: kind, channel });
