// Stopping on the way: the link to what was typed, to copy or to have sent by e-mail. It stands on every question, and in its form, so
// that what is typed at that moment is kept with it.
import { z } from 'zod';
import type { FastifyReply } from 'fastify';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { sendDraftLink } from '#handling/portal/send-draft-link.ts';
import { html, type Markup } from '#platform/http/html.ts';
import type { Sent } from '../frame/doorway.ts';
import { lineField } from '../frame/fields.ts';
import type { Portal, Visit } from '../frame/visit.ts';
import type { Question } from './questions.ts';

const actor = { kind: 'program', name: 'customers’ pages' } as const;
const outcomes = ['sent', 'enough'] as const;

export interface Stopping {
  readonly publicUrl: URL;
  /** What became of it: in the address after it was sent. */
  readonly kept: string | undefined;
}

export function stopHere({ visit, draft, address, wrong }: Question, { publicUrl, kept }: Stopping): Markup {
  const { say, language } = visit;
  const field = {
    name: 'sendTo',
    label: say('complain.save.address'),
    value: draft.answers.email,
    type: 'email',
    autocomplete: 'email',
  } as const;
  return html`<details${(wrong['sendTo'] !== undefined || kept === 'enough') && html` open`}><summary>${say('complain.save.title')}</summary>
<p>${say('complain.save.text', { day: language.day(draft.expiresAt.slice(0, 10)) })}</p>
<p class="words"><a href="${address}">${new URL(address, publicUrl).href}</a></p>
${lineField(field, wrong)}<p><button class="second" name="keep" value="yes">${say('complain.save.send')}</button></p></details>`;
}

/** What became of the link, for the top of the page: below a long question nobody would see it. */
export function newsOfLink({ say }: Visit, kept: string | undefined): Markup | undefined {
  const done = outcomes.find((one) => one === kept);
  return done && html`<p class="done" role="status">${say(`complain.save.${done}`)}</p>`;
}

/** Sends the link; then the same question again, with what became of it. Undefined: no address to send it to. */
export async function sendLink(
  { house, publicUrl }: Portal,
  { visit, params, fields, response }: Sent,
  { draft, address }: Pick<Question, 'draft' | 'address'>,
): Promise<FastifyReply | undefined> {
  const { say, organisation, language } = visit;
  const to = z
    .email()
    .max(300)
    .safeParse((fields['sendTo'] ?? '').trim()).data;
  if (to === undefined) return undefined;
  const { token = '', step = '' } = params;
  const put = { organisation, link: new URL(address, publicUrl).href, day: language.day(draft.expiresAt.slice(0, 10)) };
  const mail = { subject: say('complain.save.mail-subject'), text: say('complain.save.mail-text', put) };
  const done = await perform(house, sendDraftLink, { token, address: to, mail, language: language.code }, { actor });
  const kept = !isRefusal(done) && done.sent ? 'sent' : 'enough';
  return response.redirect(`${address}/${step}?kept=${kept}`, 303);
}
