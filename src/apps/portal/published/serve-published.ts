// What the organisation published for everybody: its complaints procedure and its charter, as they read today. No account, no script;
// nothing of a complaint or a customer is here.
import { day } from '#domain/day.ts';
import { type Block, isBlank, type Line } from '#domain/letter/text.ts';
import { houseTextNames, houseTexts } from '#domain/procedure/house-text.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { House } from '#handling/command.ts';
import { html, type Markup } from '#platform/http/html.ts';
import { type PublishedText, publishedText } from '#views/procedure/published-text.ts';
import type { Doorway } from '../frame/doorway.ts';
import { page } from '../frame/page.ts';
import { show } from '../frame/show.ts';
import type { Visit } from '../frame/visit.ts';

export function servePublished(doorway: Doorway, house: House): void {
  for (const text of houseTextNames)
    doorway.get(houseTexts[text].address, async ({ visit, response }) => {
      const found = await publishedText(house.db, house.rules, text, house.clock());
      const title = visit.say(`published.${text}.title`);
      return isRefusal(found)
        ? show(response, page(visit, { title, body: html`<p>${visit.say('published.none')}</p>` }), 404)
        : show(response, page(visit, { title, body: bodyOf(found, visit) }));
    });
}

const bodyOf = ({ blocks, language, from, number, others }: PublishedText, { say, language: speaks }: Visit): Markup =>
  html`<div lang="${language}">
${blocks.map(blockMarkup)}</div>
<p class="quiet">${say('published.since', { day: speaks.day(day(from)), number })}</p>
${others.map((other) => html`<p><a href="${houseTexts[other].address}">${say(`published.${other}.title`)}</a></p>`)}`;

function blockMarkup(block: Block): Markup {
  if (block.kind === 'heading') return html`<h2>${lineMarkup(block.inline)}</h2>\n`;
  if (block.kind === 'paragraph') return html`<p>${lineMarkup(block.inline)}</p>\n`;
  const items = block.items.map((item) => html`<li>${lineMarkup(item)}</li>\n`);
  return block.numbered ? html`<ol>${items}</ol>\n` : html`<ul>${items}</ul>\n`;
}

const lineMarkup = (line: Line): (Markup | string)[] =>
  line.map((piece) => {
    if (isBlank(piece)) return '';
    const shown = piece.bold ? html`<strong>${piece.text}</strong>` : piece.text;
    return piece.href === undefined ? shown : html`<a href="${piece.href}">${shown}</a>`;
  });
