// The fields of the customers' forms: each with its label, a hint where one helps, and what is wrong with it in words beside it,
// tied together for a screen reader. A field gives back what was typed.
import { html, type Markup } from '#platform/http/html.ts';
import type { Wrong } from './page.ts';
import type { Visit } from './visit.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | Markup | undefined;
  readonly value?: string | undefined;
  /** The label is the page's heading: one question on its own page. */
  readonly large?: boolean;
}

export interface LineField extends Field {
  readonly type?: 'text' | 'email' | 'tel' | 'date';
  readonly autocomplete?: string;
  readonly maxlength?: number;
  readonly inputmode?: 'decimal';
}

const describedBy = ({ name, hint }: Field, wrong: Wrong | undefined): Markup | string => {
  const ids = [hint === undefined ? undefined : `${name}-hint`, wrong?.[name] === undefined ? undefined : `${name}-wrong`];
  const said = ids.filter((id) => id !== undefined).join(' ');
  return said === '' ? '' : html` aria-describedby="${said}"`;
};

const isWrong = (name: string, wrong: Wrong | undefined): Markup | string =>
  wrong?.[name] === undefined ? '' : html` aria-invalid="true"`;

function above({ name, hint }: Field, wrong: Wrong | undefined): Markup {
  return html`${hint === undefined ? '' : html`<div class="hint" id="${name}-hint">${hint}</div>`}${
    wrong?.[name] === undefined ? '' : html`<p class="wrong" id="${name}-wrong">${wrong[name]}</p>`
  }`;
}

export function lineField(field: LineField, wrong?: Wrong): Markup {
  const { name, label, value = '', type = 'text', autocomplete, maxlength = 300, inputmode } = field;
  return html`<div class="field"><label for="${name}">${label}</label>${above(field, wrong)}
<input id="${name}" name="${name}" type="${type}" value="${value}" maxlength="${maxlength}"${autocomplete !== undefined && html` autocomplete="${autocomplete}"`}${inputmode !== undefined && html` inputmode="${inputmode}"`}${describedBy(field, wrong)}${isWrong(name, wrong)}></div>`;
}

export interface AreaField extends Field {
  readonly rows?: number;
  /** 'any': what is too long is said so; a browser would cut off the end of a pasted letter without a word. */
  readonly maxlength?: number | 'any';
}

export function areaField(field: AreaField, wrong?: Wrong): Markup {
  const { name, label, value = '', rows = 8, maxlength = 50_000 } = field;
  // A browser drops the first line break inside a textarea, so one is written before what was typed.
  return html`<div class="field"><label for="${name}">${label}</label>${above(field, wrong)}
<textarea id="${name}" name="${name}" rows="${rows}"${maxlength !== 'any' && html` maxlength="${maxlength}"`} dir="auto"${describedBy(field, wrong)}${isWrong(name, wrong)}>
${value}</textarea></div>`;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export interface ChoiceField extends Field {
  readonly choices: readonly Choice[];
}

/** One of several. The summary of what is wrong leads to the first. */
export function radioField(field: ChoiceField, wrong?: Wrong): Markup {
  const { name, label, value, choices } = field;
  return html`<fieldset class="field"${describedBy(field, wrong)}><legend>${label}</legend>${above(field, wrong)}
${choices.map(
  (
    choice,
    index,
  ) => html`<div class="choice"><input id="${idOf(name, index)}" type="radio" name="${name}" value="${choice.value}"${choice.value === value && html` checked`}${describedChoice(name, index, choice)}>
<label for="${idOf(name, index)}">${choice.label}</label>${hintOf(name, index, choice)}</div>`,
)}</fieldset>`;
}

const idOf = (name: string, index: number): string => (index === 0 ? name : `${name}-${index + 1}`);
const describedChoice = (name: string, index: number, { hint }: Choice): Markup | string =>
  hint === undefined ? '' : html` aria-describedby="${idOf(name, index)}-hint"`;
const hintOf = (name: string, index: number, { hint }: Choice): Markup | string =>
  hint === undefined ? '' : html`<div class="hint" id="${idOf(name, index)}-hint">${hint}</div>`;

export interface TickField extends Field {
  readonly ticked?: boolean;
}

export function tickField(field: TickField, wrong?: Wrong): Markup {
  const { name, label, ticked = false } = field;
  return html`<div class="field choice"><input id="${name}" name="${name}" type="checkbox" value="yes"${ticked && html` checked`}${describedBy(field, wrong)}${isWrong(name, wrong)}>
<label for="${name}">${label}</label>${above(field, wrong)}</div>`;
}

export function selectField(field: ChoiceField, wrong?: Wrong): Markup {
  const { name, label, value, choices } = field;
  return html`<div class="field"><label for="${name}">${label}</label>${above(field, wrong)}
<select id="${name}" name="${name}"${describedBy(field, wrong)}${isWrong(name, wrong)}>
${choices.map((choice) => html`<option value="${choice.value}"${choice.value === value && html` selected`}>${choice.label}</option>`)}</select></div>`;
}

export interface Form {
  /** Where it is sent; without it, to the page it stands on. */
  readonly action: string;
  readonly send: string;
  readonly body: Markup;
  /** Other buttons beside the one that goes on. */
  readonly also?: Markup;
  /** Below the buttons, and sent with the form. */
  readonly after?: Markup;
}

/** The first button is the one that Enter presses: it goes on, and never takes a file out. A form of ours carries the
 * proof that it is, and takes files as well as words. */
export function form(visit: Visit, { action, send, body, also, after }: Form): Markup {
  if (visit.readOnly)
    return html`<fieldset class="looked-at" disabled>${body}
<p class="buttons"><button type="button">${send}</button>${also}</p></fieldset>`;
  return html`<form method="post" action="${action}" enctype="multipart/form-data" novalidate>
<input type="hidden" name="proof" value="${visit.proof()}">
<button type="submit" class="unseen" tabindex="-1" aria-hidden="true">${send}</button>
${body}
<p class="buttons"><button type="submit">${send}</button>${also}</p>
${after}</form>`;
}
