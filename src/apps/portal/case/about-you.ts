// Whether it was put right, asked in the customer's words, the outcome and the way it was handled apart; and how they want to be
// reached and what they need from us, kept with their consent.
import type { FastifyReply } from 'fastify';
import { satisfactions } from '#domain/closing.ts';
import { isRefusal } from '#domain/refusal.ts';
import { changeWishes } from '#handling/customer/change-wishes.ts';
import { askSatisfaction } from '#handling/promises/ask-satisfaction.ts';
import { html } from '#platform/http/html.ts';
import type { Doorway, Sent } from '../frame/doorway.ts';
import { areaField, form, lineField, radioField, tickField } from '../frame/fields.ts';
import type { Wrong } from '../frame/page.ts';
import type { Portal } from '../frame/visit.ts';
import { act, hidden, type Inside, inside, insideSent, now, once, showInside, wrongBy } from './inside.ts';

export function serveAboutYou(doorway: Doorway, portal: Portal): void {
  doorway.get(
    '/your-complaint/how-it-went',
    inside(portal, (here) => howItWent(here, {})),
  );
  doorway.post('/your-complaint/how-it-went', insideSent(portal, told));
  doorway.get(
    '/your-complaint/wishes',
    inside(portal, (here) => wishes(here, undefined)),
  );
  doorway.post('/your-complaint/wishes', insideSent(portal, changed));
}

type Typed = Readonly<Record<string, string>>;

function howItWent(here: Inside, typed: Typed, wrong?: Wrong): FastifyReply {
  const { visit, mine } = here;
  const { say } = visit;
  const title = say('case.how.title');
  if (!['answered', 'closed'].includes(mine.complaint?.state ?? ''))
    return showInside(here, { title, body: html`<p>${say('case.how.not-now')}</p>`, back: now });
  const choices = Object.keys(satisfactions).map((value) => ({ value, label: say(`case.how.${value}`) }));
  const body = form(visit, {
    action: '/your-complaint/how-it-went',
    send: say('case.send'),
    body: html`${once()}${radioField({ name: 'outcome', label: say('case.how.outcome'), value: typed['outcome'], choices }, wrong)}
${radioField({ name: 'handling', label: say('case.how.handling'), value: typed['handling'], choices }, wrong)}
${areaField({ name: 'said', label: say('case.how.said'), value: typed['said'], rows: 5, maxlength: 10_000 }, wrong)}`,
  });
  return showInside(here, { title, body, wrong, back: now });
}

async function told(here: Inside, { fields }: Sent): Promise<FastifyReply> {
  const { outcome = '', handling = '', said = '', once: key } = fields;
  if (outcome === '' && handling === '' && said.trim() === '')
    return howItWent(here, fields, { outcome: here.visit.say('case.how.choose') });
  const given = { outcome: outcome || null, handling: handling || null, said };
  const no = await act(here, askSatisfaction, given, { key, done: 'told' });
  return isRefusal(no) ? howItWent(here, fields, wrongBy(here.visit, no)) : no;
}

const ways = ['email', 'phone', 'letter', 'sms', ''] as const;

function wishes(here: Inside, typed: Typed | undefined, wrong?: Wrong): FastifyReply {
  const { visit, mine } = here;
  const { say } = visit;
  const { me } = mine;
  const value = (name: string, kept: string | null): string => typed?.[name] ?? kept ?? '';
  const kept = typed?.['preferredChannel'] ?? me.preferred_channel;
  const open = ways.filter((way) => way !== 'sms' || visit.texts || kept === 'sms');
  const choices = open.map((way) => ({ value: way, label: say(`case.wishes.by-${way || 'any'}`) }));
  const body = html`<p>${say('case.wishes.text')}</p>
${form(visit, {
  action: '/your-complaint/wishes',
  send: say('case.save'),
  body: html`${once()}${hidden('version', me.version)}
${radioField({ name: 'preferredChannel', label: say('case.wishes.how'), value: value('preferredChannel', me.preferred_channel), choices }, wrong)}
${lineField({ name: 'contactTimes', label: say('case.wishes.when'), value: value('contactTimes', me.contact_times) }, wrong)}
${tickField({ name: 'noUpdates', label: say('case.wishes.no-updates'), ticked: typed ? typed['noUpdates'] === 'yes' : me.no_updates_at !== null }, wrong)}
${areaField({ name: 'adjustments', label: say('case.wishes.adjustments'), hint: say('case.wishes.adjustments-hint'), value: value('adjustments', me.adjustments), rows: 3, maxlength: 2_000 }, wrong)}
${areaField({ name: 'supportNeeds', label: say('case.wishes.support'), hint: say('case.wishes.support-hint'), value: value('supportNeeds', me.support_needs), rows: 3, maxlength: 2_000 }, wrong)}
${tickField({ name: 'consent', label: say('case.wishes.consent'), ticked: typed ? typed['consent'] === 'yes' : me.support_consent_at !== null }, wrong)}`,
})}`;
  return showInside(here, { title: say('case.deed.wishes'), body, wrong, back: now });
}

async function changed(here: Inside, { fields }: Sent): Promise<FastifyReply> {
  const {
    version = '',
    preferredChannel = '',
    contactTimes = '',
    adjustments = '',
    supportNeeds = '',
    consent,
    noUpdates,
    once: key,
  } = fields;
  const wished = { preferredChannel, contactTimes, adjustments, supportNeeds };
  const given = { version: Number(version), ...wished, consent: consent === 'yes', noUpdates: noUpdates === 'yes' };
  const no = await act(here, changeWishes, given, { key, done: 'wishes' });
  return isRefusal(no) ? wishes(here, fields, wrongBy(here.visit, no)) : no;
}
