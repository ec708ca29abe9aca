// "Is this for us?": who may complain to us, what is told another way, and where else to turn, from the rules and the organisation's own
// words. It turns nobody away: whoever is unsure complains all the same, and is told.
import type { House } from '#handling/command.ts';
import { html, type Markup } from '#platform/http/html.ts';
import { type RightsOfEntity, rights } from '#views/portal/rights.ts';
import type { Doorway } from '../frame/doorway.ts';
import { page } from '../frame/page.ts';
import { show } from '../frame/show.ts';
import type { Visit } from '../frame/visit.ts';
import { addressOf } from './address-of.ts';

/** What the rules say is in English, whatever language the page speaks. */
const rulesSpeak = 'en-GB';

export function serveForUs(doorway: Doorway, house: House): void {
  doorway.get('/tell-us/for-us', async ({ visit, response }) => {
    const { say } = visit;
    const entities = await rights(house.db, house.rules, house.clock());
    const body = html`<p>${say('for-us.text')}</p>
<p><a class="button" href="/tell-us/complain">${say('for-us.complain')}</a></p>
${entities.map((one) => ofEntity(visit, one, entities.length > 1))}
<h2>${say('for-us.emergency')}</h2><p>${say('for-us.emergency-text')}</p>`;
    return show(response, page(visit, { title: say('for-us.title'), body, back: '/tell-us/complain' }));
  });
}

function ofEntity({ say }: Visit, { entity, who, otherwise, body, otherWays }: RightsOfEntity, several: boolean): Markup {
  const level = several ? 'h3' : 'h2';
  const list = (heading: string, says: readonly string[]): Markup | false =>
    says.length > 0 &&
    html`<${level}>${say(heading)}</${level}><ul lang="${rulesSpeak}">${says.map((one) => html`<li>${one}</li>`)}</ul>`;
  return html`${several && html`<h2>${entity}</h2>`}
${list('for-us.who', who)}${list('for-us.otherwise', otherwise)}
${otherwise.length > 0 && html`<p><a href="/tell-us">${say('for-us.other-ways-in')}</a></p>`}
<${level}>${say('for-us.elsewhere')}</${level}>
${body && html`<p>${say('for-us.body', { name: body.name })}${body.website !== '' && html` <a href="${addressOf(body.website)}" rel="noreferrer">${body.website}</a>`}</p>`}
${otherWays !== '' && html`<p class="words">${otherWays}</p>`}
<p>${say('for-us.we-say')}</p>`;
}
