// What the customer is about to send, in their own words, each answer with its way back to change it; and the button that sends it.
import { type FormField, formFields, type FormStep } from '#domain/complaint-form.ts';
import { html, type Markup } from '#platform/http/html.ts';
import { form } from '../frame/fields.ts';
import type { Visit } from '../frame/visit.ts';
import type { Question } from './questions.ts';

export function checkPage(question: Question, { steps, after }: { steps: readonly FormStep[]; after: Markup }): Markup {
  const { visit, address } = question;
  const { say } = visit;
  const rows = steps.filter((step) => step !== 'check').map((step) => row(question, step));
  return html`<p>${say('complain.check.text')}</p><dl class="facts">${rows}</dl>
${form(visit, { action: `${address}/send`, send: say('complain.check.send'), body: html`<p>${say('complain.check.good-faith', { organisation: visit.organisation })}</p>` })}
<form method="post" action="${address}/check" enctype="multipart/form-data" novalidate><input type="hidden" name="proof" value="${visit.proof()}">${after}</form>`;
}

function row(question: Question, step: FormStep): Markup {
  const { visit, draft, address } = question;
  const { say } = visit;
  const title = say(`complain.${step}.short`);
  const kind = step === 'behalf' ? 'authority' : 'evidence';
  const files = step === 'files' || step === 'behalf' ? draft.files.filter((file) => file.kind === kind) : [];
  const said = formFields[step].map((field) => answer(question, field)).filter((words) => words !== '');
  const parts = [...said, ...files.map(({ name }) => name)];
  return html`<div><dt>${title}</dt><dd>${
    parts.length === 0
      ? html`<div class="quiet">${say('complain.check.nothing')}</div>`
      : parts.map((words) => html`<div class="words" dir="auto">${words}</div>`)
  }<a href="${address}/${step}?change">${say('frame.change')}<span class="unseen"> ${title}</span></a></dd></div>
`;
}

const chosenFrom: Partial<Record<FormField, string>> = { whom: 'whom', known: 'known' };

function answer({ visit, draft, about }: Question, field: FormField): string {
  const value = draft.answers[field] ?? '';
  if (value === '') return '';
  const group = chosenFrom[field];
  if (group !== undefined) return visit.say(`complain.${group}.${value}`);
  if (field === 'prefer') return sayWay(visit, value);
  if (field === 'consent') return visit.say('complain.support.consented');
  if (field === 'product') return about.products.find(({ id }) => id === value)?.path.join(' › ') ?? '';
  if (field === 'entity') return about.entities.find(({ id }) => id === value)?.name ?? '';
  return value;
}

const sayWay = ({ say }: Visit, way: string): string => say(`complain.reach.by-${way}`);
