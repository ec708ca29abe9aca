// How mail goes, from the command line: what waits, what failed, how each mailbox stands, whether the server answers. For a person, or as
// JSON for a monitor; ends with 1 where something needs a look.
import { parseArgs } from 'node:util';
import type { ProgramActor } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { type MailHealth, mailHealth } from '#views/mail/mail-health.ts';
import { type Answers, mailServerAnswers } from '../../mail-server-answers.ts';
import { openHouse } from '../../open-house.ts';
import type { CliCommand } from '../cli-command.ts';

const actor: ProgramActor = { kind: 'program', name: 'command line' };

export const statusCommand: CliCommand = {
  name: 'status',
  words: 'status [--json]: how mail goes in and out, and what of it needs a look',
  async run(call) {
    const { values } = parseArgs({ args: [...call.args], options: { json: { type: 'boolean' } } });
    const house = await openHouse({ settings: call.settings, clock: call.clock, log: call.words, beside: true, connections: 2 });
    try {
      const byTheStart = house.mailServer !== undefined;
      const health = await mailHealth(house.db, { actor, secret: house.secret, byTheStart, now: call.clock() });
      if (isRefusal(health)) throw new Error(health.words);
      const answers = health.out.server === 'none' ? null : await mailServerAnswers(house);
      if (values.json) call.out(JSON.stringify({ mail: { ...health, answers } }));
      else for (const line of inLines(health, answers)) call.out(line);
      return health.alerts.length > 0 || answers?.well === false ? 1 : 0;
    } finally {
      await house.close();
    }
  },
};

const servers: Readonly<Record<MailHealth['out']['server'], string>> = {
  set: 'the one set on the screen',
  'by-the-start': 'the one named by REDRESS_SMTP',
  none: 'none is set',
  unreadable: 'its password can no longer be read',
};

function* inLines({ out, mailboxes, channels, alerts }: MailHealth, answers: Answers | null): Generator<string> {
  yield `Mail server: ${servers[out.server]}.${answers ? ` ${answers.words}` : ''}`;
  yield `Waiting to be sent: ${out.queued}${out.oldestAt ? `, the oldest since ${out.oldestAt}` : ''}`;
  yield `Undelivered and not settled: ${out.failed} refused, ${out.bounced} came back, ${out.uncertain} may have gone`;
  yield `Last e-mail sent: ${out.lastSentAt ?? 'never'}`;
  for (const { name, active, heardAt, fault, faultAt, lastMessageAt } of mailboxes) {
    const standing =
      fault === null ? (heardAt === null ? 'being connected' : `listened to since ${heardAt}`) : `${fault} (since ${faultAt})`;
    yield `Mailbox ${name}: ${active ? standing : 'not listened to'}; last message ${lastMessageAt ?? 'never'}`;
  }
  for (const { channel, active, fault } of channels) yield `Channel ${channel}: ${active ? (fault ?? 'well') : 'switched off'}`;
  for (const { words, since } of alerts) yield `NEEDS A LOOK: ${words}${since ? ` (since ${since})` : ''}`;
}
