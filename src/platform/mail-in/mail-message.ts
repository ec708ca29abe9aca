// What a message is to everybody who reads it: said once, free of MIME. Not a complaint and not filed anywhere yet.
import type { Address } from './addresses.ts';
import type { Bounce } from './bounce.ts';

/** What sort of message it is; only a `message` was written by somebody to somebody. */
export const mailKinds = [
  'message',
  'bounce',
  'auto-reply',
  'delivery-report',
  'read-receipt',
  'complaint-feedback',
  'bulk',
  'automatic',
] as const;
export type MailKind = (typeof mailKinds)[number];

export interface MailAttachment {
  /** As its sender named it, without folders; null when it has no name. */
  readonly filename: string | null;
  /** As it says of itself: the content decides, where that matters. */
  readonly type: string;
  readonly content: Buffer;
  /** Content-ID without brackets: by it the HTML shows the picture. */
  readonly cid: string | null;
  readonly inline: boolean;
}

export interface MailMessage {
  readonly from: Address;
  readonly replyTo: readonly Address[];
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly date: Date | null;
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly text: string;
  /** The text without what it quotes, its signature and what lawyers add. */
  readonly reply: string;
  /** Safe; null where the message has none. */
  readonly html: string | null;
  readonly attachments: readonly MailAttachment[];
  readonly kind: MailKind;
  /** Whether a server on its way found that its sender's address may be forged. */
  readonly forged: boolean;
  readonly bounce: Bounce | null;
}
