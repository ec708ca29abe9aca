// What commands about messages take, and what the record keeps of each.
import { z } from 'zod';
import type { MessageInHand } from '#records/outgoing-messages.ts';

export const messageId = z.uuid().describe('The message');
export const seen = z.int().min(1).describe('The version of the message that was seen');

export const factsOf = ({ id, kind, channel }: MessageInHand) => ({ message: id, messageKind: kind, channel });
