// What of mail needs a look: told when a person can do something, and not for what passes by itself.
import { describe, expect, it } from 'vitest';
import { mailAlerts, type MailOutStanding, type MailStanding } from './mail-health.ts';

const now = new Date('2026-11-23T09:00:00Z');
const before = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString();
const out: MailOutStanding = {
  server: 'set',
  queued: 0,
  oldestAt: null,
  withoutSender: [],
  failed: 0,
  bounced: 0,
  uncertain: 0,
  unsettledSince: null,
  lastSentAt: null,
  lastAnswer: '',
};
const mailbox = {
  name: 'Complaints',
  active: true,
  madeAt: before(60),
  heardAt: before(30),
  fault: null,
  faultAt: null,
  lastMessageAt: null,
};
const words = (standing: Partial<MailStanding>): string[] =>
  mailAlerts({ out, mailboxes: [], channels: [], ...standing }, now).map((alert) => `${alert.place}: ${alert.words}`);

describe('Mail that needs a look', () => {
  it('is nothing while all goes well, and nothing where no server is set and nothing waits', () => {
    expect(words({ mailboxes: [mailbox] })).toEqual([]);
    expect(words({ out: { ...out, server: 'none' } })).toEqual([]);
  });

  it('is told at once where no server is set and an e-mail waits', () => {
    const standing = { ...out, server: 'none', queued: 2, oldestAt: before(1) } as const;
    expect(words({ out: standing })).toEqual(['out: 2 e-mails wait: no mail server is set.']);
  });

  it('names whoever has no address to write from, and does not blame the server for those', () => {
    const withoutSender = [{ entity: 'Harbour Homes Limited', waiting: 1 }];
    expect(words({ out: { ...out, queued: 1, oldestAt: before(600), withoutSender } })).toEqual([
      'out: One e-mail waits: nobody has said which address Harbour Homes Limited writes from.',
    ]);
  });

  it('is told after a quarter of an hour in which the server took nothing, with what it said', () => {
    const waits = { ...out, queued: 3, lastAnswer: '451 Try later.' };
    expect(words({ out: { ...waits, oldestAt: before(14) } })).toEqual([]);
    expect(words({ out: { ...waits, oldestAt: before(15) } })).toEqual([
      'out: 3 e-mails wait longer than a quarter of an hour. Last heard: 451 Try later.',
    ]);
  });

  it('is told of a password that can no longer be read', () => {
    expect(words({ out: { ...out, server: 'unreadable' } })[0]).toContain('Type it again');
  });

  it('is told a day after nobody settled what was not delivered', () => {
    const failed = { ...out, failed: 1, uncertain: 1 };
    expect(words({ out: { ...failed, unsettledSince: before(23 * 60) } })).toEqual([]);
    expect(words({ out: { ...failed, unsettledSince: before(24 * 60) } })[0]).toContain('2 messages were not delivered');
  });

  it('is told of a mailbox that was lost for five minutes or never heard, unless it is not listened to', () => {
    const fault = 'The server refused the name or the password.';
    expect(words({ mailboxes: [{ ...mailbox, fault, faultAt: before(4) }] })).toEqual([]);
    expect(words({ mailboxes: [{ ...mailbox, fault, faultAt: before(5) }] })).toEqual([
      `mailboxes: The mailbox Complaints: ${fault} Messages may be waiting there.`,
    ]);
    expect(words({ mailboxes: [{ ...mailbox, heardAt: null }] })).toEqual([
      'mailboxes: The mailbox Complaints was never connected.',
    ]);
    expect(words({ mailboxes: [{ ...mailbox, active: false, fault, faultAt: before(90) }] })).toEqual([]);
  });

  it('is told of a channel that stands still', () => {
    const channels = [{ channel: 'sms', active: true, fault: 'It answers 500.', faultAt: before(1) }];
    expect(words({ channels })).toEqual(['channels: The channel sms: It answers 500.']);
  });
});
