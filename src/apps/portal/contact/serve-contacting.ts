// To ask, to report a problem, to thank or suggest: one page each, sent once. It becomes a contact of its kind, which a colleague may
// still make a complaint of; nobody has to know the right word.
import type { FastifyReply } from 'fastify';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { sendContact } from '#handling/portal/send-contact.ts';
import { html } from '#platform/http/html.ts';
import { newSecret } from '#platform/secret.ts';
import type { Asked, Doorway, Sent } from '../frame/doorway.ts';
import { areaField, form, lineField, radioField } from '../frame/fields.ts';
import { page, type Wrong } from '../frame/page.ts';
import { knownProblems } from '../problems/known.ts';
import { show } from '../frame/show.ts';
import type { Portal } from '../frame/visit.ts';

const ways = ['ask', 'report', 'thank'] as const;
type Way = (typeof ways)[number];
const thanks = ['compliment', 'suggestion', 'comment'] as const;
const kindOf = { ask: 'query', report: 'problem' } as const;
const actor = { kind: 'program', name: 'customers’ pages' } as const;

type Typed = Readonly<Record<string, string>>;

export function serveContacting(doorway: Doorway, portal: Portal): void {
  for (const way of ways) {
    doorway.get(`/tell-us/${way}`, async (asked) =>
      showForm(portal, asked, { way, typed: { once: newSecret().secret, from: asked.query['from'] ?? '' } }),
    );
    doorway.post(`/tell-us/${way}`, (sent) => take(portal, sent, way));
  }
}

interface Shown {
  readonly way: Way;
  readonly typed: Typed;
  readonly wrong?: Wrong;
}

async function showForm({ house }: Portal, { visit, response }: Asked, { way, typed, wrong = {} }: Shown): Promise<FastifyReply> {
  const { say } = visit;
  const { once = '', from = '', words, name, email, phone } = typed;
  const body = html`<p>${say(`contact.${way}.text`)}</p>
${way === 'report' ? await knownProblems(house, visit) : ''}
${form(visit, {
  action: `/tell-us/${way}`,
  send: say('contact.send'),
  body: html`<input type="hidden" name="once" value="${once}"><input type="hidden" name="from" value="${from}">
${way === 'thank' && radioField({ name: 'kind', label: say('contact.kind'), value: typed['kind'] ?? 'compliment', choices: thanks.map((kind) => ({ value: kind, label: say(`contact.${kind}`) })) }, wrong)}
${areaField({ name: 'words', label: say(`contact.${way}.label`), hint: say(`contact.${way}.hint`), value: words }, wrong)}
<h2>${say('contact.reach')}</h2><p>${say('contact.reach-text')}</p>
${lineField({ name: 'name', label: say('contact.name'), value: name, autocomplete: 'name', maxlength: 200 }, wrong)}
${lineField({ name: 'email', label: say('contact.email'), value: email, type: 'email', autocomplete: 'email' }, wrong)}
${lineField({ name: 'phone', label: say('contact.phone'), value: phone, type: 'tel', autocomplete: 'tel', maxlength: 50 }, wrong)}`,
})}`;
  const frame = { title: say(`start.${way}.title`), back: '/tell-us', wrong };
  return show(response, page(visit, { ...frame, body }), Object.keys(wrong).length > 0 ? 422 : 200);
}

async function take(portal: Portal, sent: Sent, way: Way): Promise<FastifyReply> {
  const { visit, response, fields } = sent;
  const { say, organisation, language } = visit;
  const { words = '', name = '', email = '', phone = '', once = '', from = '' } = fields;
  const kind = way === 'thank' ? (thanks.find((one) => one === fields['kind']) ?? 'compliment') : kindOf[way];
  const receipt = { subject: say('contact.mail.subject', { organisation }), text: say('contact.mail.text', { organisation }) };
  const given = { kind, words, name, email, phone, once, from, language: language.code, receipt };
  const done = await perform(portal.house, sendContact, given, { actor });
  if (isRefusal(done))
    return showForm(portal, sent, { way, typed: fields, wrong: wrongOf(sent, way, Object.keys(done.fields ?? {})) });
  const body = html`<p>${say(way === 'thank' ? 'contact.sent.thanks' : 'contact.sent.text')}</p>
<p>${say(done.written ? 'contact.sent.written' : email === '' && phone === '' ? 'contact.sent.no-way' : 'contact.sent.reach')}</p>
<p><a href="/tell-us">${say('contact.sent.start')}</a></p>`;
  return show(response, page(visit, { title: say('contact.sent.title'), body }));
}

function wrongOf({ visit: { say } }: Sent, way: Way, fields: readonly string[]): Wrong {
  if (fields.includes('words')) return { words: say(`contact.${way}.missing`) };
  return fields.includes('email') ? { email: say('complain.fault.email-not-email') } : { '': say('contact.wrong') };
}
