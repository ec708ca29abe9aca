// How mail goes, in and out, and what of it somebody has to look at, in words for the person who can mend it. A rule over counts and
// moments; it knows no customer and no words of a message.

/** Unreadable: its password was sealed with another secret of the program. */
export type MailServerStanding = 'set' | 'by-the-start' | 'none' | 'unreadable';

export interface MailOutStanding {
  readonly server: MailServerStanding;
  readonly queued: number;
  /** When the oldest that waits was made; null while none waits. */
  readonly oldestAt: string | null;
  /** Who is to write messages that wait and has no address to write from. */
  readonly withoutSender: readonly { readonly entity: string; readonly waiting: number }[];
  /** Refused or given up, came back, or perhaps gone; nobody has said yet what becomes of them. */
  readonly failed: number;
  readonly bounced: number;
  readonly uncertain: number;
  /** Since when the longest of these three waits. */
  readonly unsettledSince: string | null;
  readonly lastSentAt: string | null;
  /** What the server said last of a message that waits; empty where it said nothing. */
  readonly lastAnswer: string;
}

export interface MailboxStanding {
  readonly name: string;
  readonly active: boolean;
  readonly madeAt: string;
  /** Connected and told of new messages (IDLE) since; null while it never was. */
  readonly heardAt: string | null;
  readonly fault: string | null;
  readonly faultAt: string | null;
  readonly lastMessageAt: string | null;
}

export interface ChannelStanding {
  readonly channel: string;
  readonly active: boolean;
  readonly fault: string | null;
  readonly faultAt: string | null;
}

export interface MailStanding {
  readonly out: MailOutStanding;
  readonly mailboxes: readonly MailboxStanding[];
  readonly channels: readonly ChannelStanding[];
}

/** Where it is mended. */
export const mailPlaces = { out: '/settings/mail', mailboxes: '/settings/mailboxes', channels: '/settings/channels' } as const;
export type MailPlace = keyof typeof mailPlaces;

export interface MailAlert {
  readonly place: MailPlace;
  readonly words: string;
  readonly since: string | null;
}

const minute = 60_000;
/** A server that takes nothing for so long is no passing thing; greylisting lasts less. */
const patience = { out: 15 * minute, mailbox: 5 * minute, unsettled: 24 * 60 * minute } as const;

export const mailAlerts = (standing: MailStanding, now: Date): MailAlert[] => [
  ...alertsOfOut(standing.out, now),
  ...standing.mailboxes.flatMap((mailbox) => alertOfMailbox(mailbox, now)),
  ...standing.channels.flatMap(alertOfChannel),
];

const older = (since: string | null, than: number, now: Date): boolean =>
  since !== null && now.getTime() - new Date(since).getTime() >= than;

const eMails = (count: number): string => (count === 1 ? 'One e-mail waits' : `${count} e-mails wait`);

function alertsOfOut(out: MailOutStanding, now: Date): MailAlert[] {
  const { server, queued, oldestAt, withoutSender, lastAnswer, failed, bounced, uncertain, unsettledSince } = out;
  const found: MailAlert[] = [];
  const say = (words: string, since: string | null): void => void found.push({ place: 'out', words, since });
  if (server === 'unreadable')
    say('The password of the mail server can no longer be read, so nothing goes out. Type it again.', oldestAt);
  if (server === 'none' && queued > 0) say(`${eMails(queued)}: no mail server is set.`, oldestAt);
  for (const { entity, waiting } of withoutSender)
    say(`${eMails(waiting)}: nobody has said which address ${entity} writes from.`, oldestAt);
  const sendable = queued - withoutSender.reduce((sum, { waiting }) => sum + waiting, 0);
  if ((server === 'set' || server === 'by-the-start') && sendable > 0 && older(oldestAt, patience.out, now))
    say(`${eMails(sendable)} longer than a quarter of an hour.${lastAnswer ? ` Last heard: ${lastAnswer}` : ''}`, oldestAt);
  const unsettled = failed + bounced + uncertain;
  if (unsettled > 0 && older(unsettledSince, patience.unsettled, now))
    say(
      `${undelivered(unsettled)} for more than a day nobody has said what becomes of ${unsettled === 1 ? 'it' : 'them'}.`,
      unsettledSince,
    );
  return found;
}

const undelivered = (count: number): string =>
  count === 1
    ? 'One message was not delivered, or may not have been, and'
    : `${count} messages were not delivered, or may not have been, and`;

function alertOfMailbox({ name, active, fault, faultAt, heardAt, madeAt }: MailboxStanding, now: Date): MailAlert[] {
  if (!active) return [];
  if (fault !== null && older(faultAt, patience.mailbox, now))
    return [{ place: 'mailboxes', words: `The mailbox ${name}: ${fault} Messages may be waiting there.`, since: faultAt }];
  if (fault === null && heardAt === null && older(madeAt, patience.mailbox, now))
    return [{ place: 'mailboxes', words: `The mailbox ${name} was never connected.`, since: madeAt }];
  return [];
}

const alertOfChannel = ({ channel, active, fault, faultAt }: ChannelStanding): MailAlert[] =>
  active && fault !== null ? [{ place: 'channels', words: `The channel ${channel}: ${fault}`, since: faultAt }] : [];
