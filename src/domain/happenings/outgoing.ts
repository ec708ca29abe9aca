// What happens to messages that go out, and to the settings of mail. Whom to and in which words stands in rows that can be erased.
import { z } from 'zod';

const of = { message: z.string(), messageKind: z.string(), channel: z.string() };
const changes = z.record(z.string(), z.strictObject({ was: z.string(), becomes: z.string() }));

export const outgoingHappenings = {
  'message-handed-over': z.strictObject({ ...of, attempt: z.number() }),
  'message-sent': z.strictObject(of),
  'message-put-off': z.strictObject({ ...of, code: z.number().nullable(), again: z.string() }),
  'message-failed': z.strictObject({ ...of, code: z.number().nullable() }),
  'message-interrupted': z.strictObject(of),
  'message-bounced': z.strictObject({ ...of, status: z.string() }),
  'message-settled': z.strictObject({ ...of, went: z.boolean() }),
  'message-sent-again': z.strictObject({ ...of, instead: z.string() }),
  'message-delivered': z.strictObject(of),
  'gateway-kept': z.strictObject({ channel: z.string(), active: z.boolean(), newSecret: z.boolean() }),
  'gateway-removed': z.strictObject({ channel: z.string() }),
  'gateway-standing-noted': z.strictObject({ channel: z.string(), well: z.boolean() }),
  'trial-message-made': z.strictObject({ message: z.string() }),
  'mail-server-changed': z.strictObject({ changes }),
  'mail-sender-changed': z.strictObject({ legalEntity: z.string(), changes }),
};
