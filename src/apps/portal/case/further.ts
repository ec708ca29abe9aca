// Going further, opening again, withdrawing: one question each, in the customer's words, offered only while it can be done.
import type { FastifyReply } from 'fastify';
import { isRefusal } from '#domain/refusal.ts';
import type { Command } from '#handling/command.ts';
import { reopenComplaint } from '#handling/intake/reopen-complaint.ts';
import { withdrawComplaint } from '#handling/intake/withdraw-complaint.ts';
import { raiseLevel } from '#handling/triage/raise-level.ts';
import { html } from '#platform/http/html.ts';
import type { Doorway, Sent } from '../frame/doorway.ts';
import { areaField, form } from '../frame/fields.ts';
import type { Wrong } from '../frame/page.ts';
import type { Portal } from '../frame/visit.ts';
import { act, hidden, type Inside, inside, insideSent, now, once, showInside, wrongBy } from './inside.ts';
import { mayGoFurther, mayReopen } from './open-deeds.ts';

interface Step {
  readonly name: 'further' | 'reopen' | 'withdraw';
  readonly done: string;
  readonly may: (here: Inside) => boolean;
  /** They need not say why: the button says enough. */
  readonly reasonless?: true;
  /** What the command calls the customer's words. */
  readonly words: 'reason' | 'said';
  readonly command: Command<never, unknown>;
}

const steps: readonly Step[] = [
  { name: 'further', done: 'further', reasonless: true, may: mayGoFurther, words: 'reason', command: raiseLevel as never },
  { name: 'reopen', done: 'reopened', may: mayReopen, words: 'reason', command: reopenComplaint as never },
  {
    name: 'withdraw',
    done: 'withdrawn',
    reasonless: true,
    may: ({ mine, actor }) => actor.rights.has('decide') && ['open', 'answered'].includes(mine.complaint?.state ?? ''),
    words: 'said',
    command: withdrawComplaint as never,
  },
];

export function serveFurther(doorway: Doorway, portal: Portal): void {
  for (const step of steps) {
    doorway.get(
      `/your-complaint/${step.name}`,
      inside(portal, (here) => shown(here, step, {})),
    );
    doorway.post(
      `/your-complaint/${step.name}`,
      insideSent(portal, (here, sent) => asked(here, step, sent)),
    );
  }
}

function shown(here: Inside, step: Step, typed: Readonly<Record<string, string>>, wrong?: Wrong): FastifyReply {
  const { visit, mine } = here;
  const { say } = visit;
  const { name, may } = step;
  const title = say(`case.deed.${name}`);
  if (!may(here) || !mine.complaint)
    return showInside(here, { title, body: html`<p>${say(`case.${name}.not-now`)}</p>`, wrong, back: now });
  const body = html`<p>${say(`case.${name}.text`)}</p>
${form(visit, {
  action: `/your-complaint/${name}`,
  send: say(`case.${name}.send`),
  body: html`${once()}${hidden('version', mine.complaint.version)}${areaField({ name: 'words', label: say(`case.${name}.label`), value: typed['words'], rows: 6, maxlength: 2_000 }, wrong)}`,
})}`;
  return showInside(here, { title, body, wrong, back: now });
}

async function asked(here: Inside, step: Step, { fields }: Sent): Promise<FastifyReply> {
  const { words = '', version = '', once: key } = fields;
  const { say } = here.visit;
  if (words.trim() === '' && !step.reasonless) return shown(here, step, fields, { words: say('case.say-in-words') });
  const given = { version: Number(version), [step.words]: words.trim() || say(`case.${step.name}.no-reason`) };
  const no = await act(here, step.command, given, { key, done: step.done });
  return isRefusal(no) ? shown(here, step, fields, wrongBy(here.visit, no)) : no;
}
