// The questions of the form, one to a page: what each asks and how it is answered. Which there are and what is missing in an answer is
// said in domain/complaint-form.ts; the words are in words/<language>/complain.yaml.
import type { FormStep } from '#domain/complaint-form.ts';
import { html, type Markup } from '#platform/http/html.ts';
import type { AboutChoices, DraftShown } from '#views/portal/draft.ts';
import { areaField, lineField, radioField, selectField, tickField } from '../frame/fields.ts';
import type { Wrong } from '../frame/page.ts';
import type { Visit } from '../frame/visit.ts';

export interface Question {
  readonly visit: Visit;
  readonly draft: DraftShown;
  readonly about: AboutChoices;
  /** The address of the draft. */
  readonly address: string;
  readonly wrong: Wrong;
}

type Ask = (question: Question) => Markup;

export const questions: Readonly<Record<Exclude<FormStep, 'check'>, Ask>> = {
  what: ({ visit: { say }, draft, wrong }) =>
    html`<p>${say('complain.what.text')}</p>
${areaField({ name: 'what', label: say('complain.what.label'), hint: say('complain.what.hint'), value: draft.answers.what, rows: 10, maxlength: 'any' }, wrong)}`,
  about: ({ visit: { say }, draft, about, wrong }) => {
    const unsure = { value: '', label: say('complain.about.unsure') };
    const products = about.products.map(({ id, path }) => ({ value: id, label: path.join(' › ') }));
    const entities = about.entities.map(({ id, name }) => ({ value: id, label: name }));
    const { product, entity } = draft.answers;
    return html`${products.length > 0 && selectField({ name: 'product', label: say('complain.about.product'), hint: say('complain.about.hint'), value: product, choices: [unsure, ...products] }, wrong)}
${entities.length > 0 && selectField({ name: 'entity', label: say('complain.about.entity'), value: entity, choices: [unsure, ...entities] }, wrong)}`;
  },
  wanted: ({ visit: { say }, draft, wrong }) =>
    areaField(
      {
        name: 'wanted',
        label: say('complain.wanted.label'),
        hint: say('complain.wanted.hint'),
        value: draft.answers.wanted,
        rows: 5,
        maxlength: 2_000,
      },
      wrong,
    ),
  files: (question) => {
    const { say } = question.visit;
    return html`<p>${say('complain.files.text')}</p>${fileList(question, 'evidence')}${fileField(question, say('complain.files.label'))}`;
  },
  whom: ({ visit: { say }, draft, wrong }) =>
    radioField(
      {
        name: 'whom',
        label: say('complain.whom.label'),
        value: draft.answers.whom,
        choices: [
          { value: 'self', label: say('complain.whom.self') },
          { value: 'other', label: say('complain.whom.other'), hint: say('complain.whom.other-hint') },
        ],
      },
      wrong,
    ),
  behalf: (question) => {
    const {
      visit: { say },
      draft,
      wrong,
    } = question;
    return html`${lineField({ name: 'theirName', label: say('complain.behalf.their-name'), value: draft.answers.theirName }, wrong)}
${lineField({ name: 'relationship', label: say('complain.behalf.relationship'), hint: say('complain.behalf.relationship-hint'), value: draft.answers.relationship }, wrong)}
<h2>${say('complain.behalf.authority')}</h2><p>${say('complain.behalf.authority-text')}</p>
${fileList(question, 'authority')}${fileField(question, say('complain.behalf.authority-label'))}`;
  },
  known: ({ visit: { say }, draft, wrong }) =>
    radioField(
      {
        name: 'known',
        label: say('complain.known.label'),
        value: draft.answers.known,
        choices: [
          { value: 'open', label: say('complain.known.open'), hint: say('complain.known.open-hint') },
          { value: 'confidential', label: say('complain.known.confidential'), hint: say('complain.known.confidential-hint') },
          { value: 'anonymous', label: say('complain.known.anonymous'), hint: say('complain.known.anonymous-hint') },
        ],
      },
      wrong,
    ),
  reach: ({ visit: { say, texts }, draft: { answers }, wrong }) => {
    const anonymous = answers.known === 'anonymous';
    return html`${anonymous ? html`<p>${say('complain.reach.anonymous')}</p>` : html`<p>${say('complain.reach.enough')}</p>${lineField({ name: 'name', label: say('complain.reach.name'), value: answers.name, autocomplete: 'name' }, wrong)}`}
${lineField({ name: 'email', label: say('complain.reach.email'), hint: say('complain.reach.email-hint'), value: answers.email, type: 'email', autocomplete: 'email' }, wrong)}
${lineField({ name: 'phone', label: say('complain.reach.phone'), value: answers.phone, type: 'tel', autocomplete: 'tel', maxlength: 50 }, wrong)}
${areaField({ name: 'address', label: say('complain.reach.address'), value: answers.address, rows: 3, maxlength: 1_000 }, wrong)}
${radioField(
  {
    name: 'prefer',
    label: say('complain.reach.prefer'),
    value: answers.prefer ?? '',
    choices: [
      { value: 'email', label: say('complain.reach.by-email') },
      { value: 'phone', label: say('complain.reach.by-phone') },
      { value: 'letter', label: say('complain.reach.by-letter') },
      ...(texts || answers.prefer === 'sms' ? [{ value: 'sms', label: say('complain.reach.by-sms') }] : []),
      { value: '', label: say('complain.reach.by-any') },
    ],
  },
  wrong,
)}
${lineField({ name: 'times', label: say('complain.reach.times'), hint: say('complain.reach.times-hint'), value: answers.times }, wrong)}`;
  },
  support: ({ visit: { say }, draft: { answers }, wrong }) =>
    html`<p>${say('complain.support.text')}</p>
${lineField({ name: 'language', label: say('complain.support.language'), value: answers.language, maxlength: 40 }, wrong)}
${areaField({ name: 'adjustments', label: say('complain.support.adjustments'), hint: say('complain.support.adjustments-hint'), value: answers.adjustments, rows: 3, maxlength: 2_000 }, wrong)}
${areaField({ name: 'needs', label: say('complain.support.needs'), hint: say('complain.support.needs-hint'), value: answers.needs, rows: 3, maxlength: 2_000 }, wrong)}
${tickField({ name: 'consent', label: say('complain.support.consent'), ticked: answers.consent === 'yes' }, wrong)}`,
};

function fileField({ visit: { say }, wrong }: Question, label: string): Markup {
  return html`<div class="field"><label for="files">${label}</label><div class="hint" id="files-hint">${say('complain.files.hint')}</div>
${wrong['files'] !== undefined && html`<p class="wrong" id="files-wrong">${wrong['files']}</p>`}
<input id="files" name="files" type="file" multiple aria-describedby="files-hint${wrong['files'] === undefined ? '' : ' files-wrong'}">
<p><button class="second" name="more" value="yes">${say('complain.files.add')}</button></p></div>`;
}

function fileList({ visit: { say, language }, draft }: Question, kind: string): Markup | string {
  const files = draft.files.filter((file) => file.kind === kind);
  if (files.length === 0) return '';
  return html`<h2>${say('complain.files.added')}</h2><ul>${files.map(
    ({ id, name, size }) =>
      html`<li><bdi>${name}</bdi> (${language.number(Math.max(1, Math.round(size / 1000)))} kB)
<button class="second" name="drop" value="${id}" aria-label="${say('complain.files.remove', { name })}">${say('complain.files.remove-short')}</button></li>
`,
  )}</ul>`;
}
