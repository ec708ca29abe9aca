// The first page for customers: the ways in, complaining last, so that somebody with a question or a leaking tap need not complain
// to be heard.
import type { House } from '#handling/command.ts';
import { html } from '#platform/http/html.ts';
import type { Doorway } from '../frame/doorway.ts';
import { page } from '../frame/page.ts';
import { knownProblems } from '../problems/known.ts';
import { show } from '../frame/show.ts';

const ways = [
  ['ask', '/tell-us/ask'],
  ['report', '/tell-us/report'],
  ['thank', '/tell-us/thank'],
  ['complain', '/tell-us/complain'],
] as const;

export function serveStart(doorway: Doorway, house: House): void {
  doorway.get('/tell-us', async ({ visit, response, query }) => {
    const { say, organisation } = visit;
    const from = query['from'] === undefined ? '' : `?from=${encodeURIComponent(query['from'].slice(0, 12))}`;
    const body = html`<p>${say('start.text')}</p>
${await knownProblems(house, visit)}
<ul class="ways">${ways.map(
      ([
        way,
        address,
      ]) => html`<li><a href="${address}${from}">${say(`start.${way}.title`)}</a><p>${say(`start.${way}.text`)}</p></li>
`,
    )}</ul>
<h2>${say('start.earlier.title')}</h2>
<p><a href="/your-complaint">${say('start.earlier.link')}</a></p>`;
    return show(response, page(visit, { title: say('start.title', { organisation }), body, easy: '/tell-us/easy' }));
  });
}
