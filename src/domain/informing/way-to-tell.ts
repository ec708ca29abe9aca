// How somebody is told: as they like it, where the program can send that way; else by a colleague's hand, who calls or writes. Whoever
// gave no way to be reached is not told: nothing can be prepared for them.
import type { MessageChannel } from '../outgoing-message.ts';

export interface Reach {
  readonly preferred: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

export interface WayToTell {
  readonly channel: MessageChannel;
  readonly address: string;
  /** A colleague does it: no program can. */
  readonly byHand: boolean;
}

/** `ways` are the channels by which the program can send: 'email', 'sms' and others of the organisation's own. */
export function wayToTell({ preferred, email, phone, address }: Reach, ways: ReadonlySet<string>): WayToTell | undefined {
  const sent = (channel: string): WayToTell | undefined => {
    const to = channel === 'email' ? email : phone;
    return to && ways.has(channel) ? { channel, address: to, byHand: false } : undefined;
  };
  const hand = (channel: string, to: string | null): WayToTell | undefined =>
    to ? { channel, address: to, byHand: true } : undefined;
  if (preferred === 'letter') return hand('letter', address) ?? sent('email') ?? hand('phone', phone);
  if (preferred === 'phone') return hand('phone', phone) ?? sent('email') ?? hand('letter', address);
  const liked = preferred === null ? undefined : sent(preferred);
  return liked ?? sent('email') ?? sent('sms') ?? hand('phone', phone) ?? hand('email', email) ?? hand('letter', address);
}
