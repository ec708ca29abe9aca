// "We understand your complaint as…": the versions side by side, and the customer's yes or what is not right, in their words. Findings
// wait for it.
import type { FastifyReply } from 'fastify';
import { isRefusal } from '#domain/refusal.ts';
import { recordUnderstandingAnswer } from '#handling/understanding/record-understanding-answer.ts';
import { html, type Markup } from '#platform/http/html.ts';
import type { UnderstandingTold } from '#views/customer-side/my-case.ts';
import type { Doorway, Sent } from '../frame/doorway.ts';
import { areaField, form, radioField } from '../frame/fields.ts';
import type { Wrong } from '../frame/page.ts';
import type { Portal } from '../frame/visit.ts';
import { act, hidden, type Inside, inside, insideSent, now, once, showInside, wrongBy } from './inside.ts';

const at = '/your-complaint/understanding';

export function serveUnderstanding(doorway: Doorway, portal: Portal): void {
  doorway.get(
    at,
    inside(portal, (here) => shown(here, {})),
  );
  doorway.post(at, insideSent(portal, sent));
}

function shown(here: Inside, typed: Readonly<Record<string, string>>, wrong?: Wrong): FastifyReply {
  const { visit, mine } = here;
  const { say } = visit;
  const [latest, ...earlier] = mine.understandings;
  if (!latest)
    return showInside(here, {
      title: say('case.understanding.title'),
      body: html`<p>${say('case.understanding.none')}</p>`,
      back: now,
    });
  const open =
    latest.answer === null && here.actor.rights.has('answer') && ['open', 'answered'].includes(mine.complaint?.state ?? '');
  const body = html`<p>${say(open ? 'case.understanding.text' : 'case.understanding.past')}</p>
<div class="versions">${[latest, ...earlier].map((one) => version(here, one))}</div>
${open && answerForm(here, { latest, typed, wrong })}`;
  return showInside(here, { title: say('case.understanding.title'), body, wrong, back: now });
}

function version({ visit }: Inside, one: UnderstandingTold): Markup {
  const { say, language } = visit;
  const part = (name: string, text: string): Markup | string =>
    text === '' ? '' : html`<h3>${say(`case.understanding.${name}`)}</h3><p class="theirs" dir="auto">${text}</p>`;
  return html`<section class="version"><h2>${say('case.understanding.version', { number: one.number })}</h2>
<p class="quiet">${language.moment(new Date(one.sent_at), visit.timeZone)}</p>
<p class="theirs" dir="auto">${one.paraphrase}</p>
<h3>${say('case.understanding.points')}</h3><ol>${one.points.map(({ text }) => html`<li>${text}</li>`)}</ol>
${part('scope', one.scope)}${part('outside', one.outside_scope)}${part('wanted', one.outcome_wanted)}
${one.answer && html`<p><b>${say(`case.understanding.you-${one.answer.answer}`)}</b></p><p class="theirs" dir="auto">${one.answer.words}</p>`}</section>`;
}

interface Answering {
  readonly latest: UnderstandingTold;
  readonly typed: Readonly<Record<string, string>>;
  readonly wrong: Wrong | undefined;
}

function answerForm({ visit }: Inside, { latest, typed, wrong }: Answering): Markup {
  const { say } = visit;
  return form(visit, {
    action: at,
    send: say('case.send'),
    body: html`${once()}${hidden('understanding', latest.id)}
${radioField(
  {
    name: 'answer',
    label: say('case.understanding.right'),
    value: typed['answer'],
    choices: [
      { value: 'confirmed', label: say('case.understanding.yes') },
      { value: 'corrected', label: say('case.understanding.no') },
    ],
  },
  wrong,
)}
${areaField({ name: 'words', label: say('case.understanding.words'), hint: say('case.understanding.words-hint'), value: typed['words'], rows: 6, maxlength: 10_000 }, wrong)}`,
  });
}

async function sent(here: Inside, { fields }: Sent): Promise<FastifyReply> {
  const { say } = here.visit;
  const { answer = '', words = '', understanding = '', once: key } = fields;
  if (answer === '') return shown(here, fields, { answer: say('case.understanding.choose') });
  if (answer === 'corrected' && words.trim() === '') return shown(here, fields, { words: say('case.understanding.say-what') });
  const said = words.trim() === '' ? say('case.understanding.yes') : words;
  const done = answer === 'confirmed' ? 'understood' : 'corrected';
  const no = await act(here, recordUnderstandingAnswer, { understanding, answer, words: said }, { key, done });
  return isRefusal(no) ? shown(here, fields, wrongBy(here.visit, no)) : no;
}
