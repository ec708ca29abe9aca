// What a customer is told the moment their complaint has arrived: its reference, by when they hear what, who has it, what happens next;
// and the code to return by, where they gave no name, for half an hour.
import type { ReceiptWords } from '#domain/receipt-mail.ts';
import { html, type Markup } from '#platform/http/html.ts';
import type { Arrived } from '#views/portal/arrived.ts';
import type { Visit } from '../frame/visit.ts';

export interface SentNews {
  readonly reference: string;
  readonly arrived: Arrived;
}

export function sentPage({ say, language, organisation }: Visit, { reference, arrived }: SentNews): Markup {
  const { code, acknowledge, answer, handler, howToReach, written } = arrived;
  const told = written === null ? 'complain.sent.keep' : written === 'sms' ? 'complain.sent.texted' : 'complain.sent.written';
  return html`<div class="told"><p>${say('complain.sent.reference')}</p><p><strong class="large">${reference}</strong></p></div>
${code !== null && html`<div class="told"><p>${say('complain.sent.code')}</p><p><strong class="large">${code}</strong></p><p>${say('complain.sent.code-text')}</p></div>`}
${arrived.receipt === 'over' && html`<p>${say('complain.sent.code-over')}</p>`}
<p>${say(told)}</p>
<h2>${say('complain.sent.next')}</h2>
<ol>
<li>${acknowledge === null ? say('complain.sent.acknowledge-soon') : say('complain.sent.acknowledge', { day: language.day(acknowledge) })}</li>
<li>${say('complain.sent.look')}</li>
<li>${answer === null ? say('complain.sent.answer-soon') : say('complain.sent.answer', { day: language.day(answer) })}</li>
</ol>
<p>${handler === null ? say('complain.sent.who-later') : say('complain.sent.who', { name: handler, organisation })}</p>
${howToReach !== '' && html`<p>${say('complain.sent.reach')}</p><p class="words">${howToReach}</p>`}
<p><a href="/your-complaint">${say('complain.sent.track')}</a></p>`;
}

/** The same in an e-mail or a text message, with gaps for what is known once it has arrived. */
export const receiptMail = ({ say, organisation, language }: Visit, address: string): ReceiptWords => ({
  subject: say('complain.mail.subject', { organisation }),
  text: say('complain.mail.text', {
    organisation,
    address,
    reference: '{reference}',
    acknowledge: '{acknowledge}',
    answer: '{answer}',
  }),
  short: say('complain.mail.short', {
    organisation,
    address,
    reference: '{reference}',
    acknowledge: '{acknowledge}',
    answer: '{answer}',
  }),
  acknowledge: say('complain.sent.acknowledge', { day: '{day}' }),
  acknowledgeSoon: say('complain.sent.acknowledge-soon'),
  answer: say('complain.sent.answer', { day: '{day}' }),
  answerSoon: say('complain.sent.answer-soon'),
  locale: language.locale,
});
