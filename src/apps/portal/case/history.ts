// What happened so far, newest first: only what the customer was told or did. Then their letters, messages and files.
import { html, type Markup } from '#platform/http/html.ts';
import type { Inside } from './inside.ts';

interface Event {
  readonly at: string;
  readonly words: Markup | string;
}

/** Moments a customer was part of; others turn our clocks and are nobody else's. */
const told: ReadonlySet<string> = new Set([
  'acknowledged', 'progress-update-sent', 'delay-notified', 'final-response-sent', 'stage-response-sent', 'summary-resolution-sent',
  'escalated', 'reopened', 'withdrawn', 'referred-to-third-party', 'third-party-decided',
]); // biome-ignore format: a list is read as one

function events({ visit, mine }: Inside): Event[] {
  const { say } = visit;
  return [
    ...mine.steps
      .map((step) => ({ ...step, what: step.what.replace(/@\d$/, '') }))
      .filter(({ what }) => told.has(what))
      .map(({ at, what, words }) => ({
        at,
        words: html`${say(`case.happened.${what}`)}${words !== '' && html`<p class="theirs" dir="auto">${words}</p>`}`,
      })),
    ...mine.understandings.flatMap(({ sent_at, answer }) => [
      { at: sent_at, words: say('case.happened.understanding') },
      ...(answer ? [{ at: answer.at, words: say(`case.happened.understanding-${answer.answer}`) }] : []),
    ]),
    ...mine.requests.flatMap(({ at, state, settled_at }) => [
      { at, words: say('case.happened.asked') },
      ...(state === 'received' && settled_at ? [{ at: settled_at, words: say('case.happened.sent') }] : []),
    ]),
    ...mine.rounds.flatMap(({ made_at, state, answered_at }) => [
      { at: made_at, words: say('case.happened.offered') },
      ...(answered_at && ['accepted', 'declined', 'countered'].includes(state)
        ? [{ at: answered_at, words: say(`case.happened.offer-${state}`) }]
        : []),
    ]),
    ...mine.satisfaction.map(({ recorded_at }) => ({ at: recorded_at, words: say('case.happened.told-us') })),
  ].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

export function historyOf(inside: Inside): Markup {
  const { visit, mine, portal } = inside;
  const { say, language } = visit;
  const when = (at: string): string => language.moment(new Date(at), visit.timeZone);
  const happened = events(inside);
  // What they first told us stands by itself below.
  const messages = mine.messages.filter(({ direction, text }) => direction === 'out' || text !== mine.complaint?.description);
  return html`<h2>${say('case.happened.title')}</h2>
${happened.length === 0 ? html`<p>${say('case.happened.none')}</p>` : html`<ol class="happened">${happened.map(({ at, words }) => html`<li><span class="quiet">${when(at)}</span><br>${words}</li>`)}</ol>`}
<h2>${say('case.letters.title')}</h2>
${
  mine.letters.length === 0
    ? html`<p>${say('case.letters.none')}</p>`
    : html`<ul>${mine.letters.map(({ id, rule, rule_pack, dated }) => {
        const name =
          portal.house.rules.packs.get(rule_pack)?.letters.find((one) => one.id === rule)?.name ?? say('case.letters.letter');
        return html`<li>${name}, ${language.day(dated)}: <a href="/your-complaint/letters/${id}">${say('case.letters.read')}</a>, <a href="/your-complaint/letters/${id}.pdf">PDF</a></li>`;
      })}</ul>`
}
<h2>${say('case.messages.title')}</h2>
${
  messages.length === 0
    ? html`<p>${say('case.messages.none')}</p>`
    : html`<ol class="messages">${messages.map(
        ({ direction, mine: own, text, subject, received_at }) =>
          html`<li class="${direction === 'in' ? 'from-you' : 'from-us'}"><span class="quiet">${say(direction === 'out' ? 'case.messages.us' : own ? 'case.messages.you' : 'case.messages.other')}, ${when(received_at)}</span>${subject !== '' && html`<br><b>${subject}</b>`}<p class="theirs" dir="auto">${text}</p></li>`,
      )}</ol>`
}
${
  mine.files.length > 0 &&
  html`<h2>${say('case.files.title')}</h2><ul>${mine.files.map(({ id, file_name, added_at }) => html`<li><a href="/your-complaint/files/${id}"><bdi>${file_name}</bdi></a> <span class="quiet">${when(added_at)}</span></li>`)}</ul>`
}`;
}
