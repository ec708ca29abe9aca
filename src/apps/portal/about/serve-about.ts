// The pages about us: how complaints are handled, what we owe and ask, accessibility, what becomes of personal details; and the same
// in easy words. Their words are in words/<language>/about.yaml and easy.yaml; days and bodies come from the rules in force.
import type { House } from '#handling/command.ts';
import { html, type Markup } from '#platform/http/html.ts';
import { type RightsOfEntity, rights } from '#views/portal/rights.ts';
import { textsToRead } from '#views/procedure/published-text.ts';
import { houseTexts } from '#domain/procedure/house-text.ts';
import type { Doorway } from '../frame/doorway.ts';
import { page } from '../frame/page.ts';
import { show } from '../frame/show.ts';
import type { Visit } from '../frame/visit.ts';
import { addressOf } from './address-of.ts';

const articles = ['how', 'accessibility', 'privacy'] as const;
const inEasyWords = ['easy', 'easy-how', 'easy-rights'] as const;

export function serveAbout(doorway: Doorway, house: House): void {
  for (const article of articles)
    doorway.get(`/tell-us/${article}`, async ({ visit, response }) => {
      const title = visit.say(`about.${article}.title`);
      const easy = article === 'how' ? { easy: '/tell-us/easy-how' } : {};
      const body = html`${parts(visit, `about.${article}`)}${article === 'how' && (await inFull(house, visit))}`;
      return show(response, page(visit, { title, body, back: '/tell-us', ...easy }));
    });
  doorway.get('/tell-us/rights', async ({ visit, response }) => {
    const entities = await rights(house.db, house.rules, house.clock());
    const body = html`${parts(visit, 'about.rights')}${entities.map((one) => ofEntity(visit, one, entities.length > 1))}${await inFull(house, visit)}`;
    return show(
      response,
      page(visit, { title: visit.say('about.rights.title'), body, back: '/tell-us', easy: '/tell-us/easy-rights' }),
    );
  });
  for (const article of inEasyWords)
    doorway.get(`/tell-us/${article}`, async ({ visit, response }) => {
      const { say } = visit;
      const others = inEasyWords.filter((other) => other !== article);
      const body = html`<div class="easy">${parts(visit, article.replace('-', '.'))}</div>
<ul class="ways">${others.map((other) => html`<li><a href="/tell-us/${other}">${say(`${other.replace('-', '.')}.title`)}</a></li>`)}<li><a href="/tell-us/complain">${say('start.complain.title')}</a></li></ul>`;
      return show(response, page(visit, { title: say(`${article.replace('-', '.')}.title`), body, back: '/tell-us' }));
    });
}

/** Where what the organisation published can be read in full; nothing where it published nothing. */
async function inFull(house: House, { say }: Visit): Promise<Markup | false> {
  const texts = await textsToRead(house.db, house.rules, house.clock());
  if (texts.length === 0) return false;
  const links = texts.map((text) => html`<li><a href="${houseTexts[text].address}">${say(`published.${text}.title`)}</a></li>`);
  return html`<h2>${say('published.in-full')}</h2><ul>${links}</ul>`;
}

/** The paragraphs of an article, numbered in its words from 1; each may have a heading. */
function parts({ say, language, organisation }: Visit, key: string): Markup {
  const shown: Markup[] = [];
  for (let n = 1; language.knows(`${key}.${n}`); n += 1) {
    const heading = language.knows(`${key}.${n}.heading`) ? html`<h2>${say(`${key}.${n}.heading`, { organisation })}</h2>\n` : '';
    shown.push(html`${heading}<p>${say(`${key}.${n}`, { organisation })}</p>\n`);
  }
  return html`${shown}`;
}

function ofEntity(
  { say, language }: Visit,
  { entity, acknowledge, answer, body, howToReach }: RightsOfEntity,
  several: boolean,
): Markup {
  return html`<h2>${say(several ? 'about.rights.times-of' : 'about.rights.times', { entity })}</h2>
<ul>${acknowledge !== null && html`<li>${say('about.rights.acknowledge', { day: language.day(acknowledge) })}</li>`}
<li>${answer === null ? say('about.rights.answer-soon') : say('about.rights.answer', { day: language.day(answer) })}</li></ul>
${
  body &&
  html`<h3>${say('about.rights.body')}</h3><p>${say('about.rights.body-text', { name: body.name })}</p>
${body.website !== '' && html`<p><a href="${addressOf(body.website)}" rel="noreferrer">${body.website}</a></p>`}${body.contact !== '' && html`<p class="words">${body.contact}</p>`}`
}
${howToReach !== '' && html`<h3>${say('about.rights.reach')}</h3><p class="words">${howToReach}</p>`}`;
}
