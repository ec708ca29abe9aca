// The frame around every page for customers: name and logo, choice of language, the way back, what is wrong with a form, the links
// at the foot. It needs no script, speaks one language, and names itself so that a screen reader's user knows where they are.
import { html, type Markup } from '#platform/http/html.ts';
import type { Visit } from './visit.ts';

/** What is wrong with what was typed, by the name of the field; '' for what is about no field. */
export type Wrong = Readonly<Record<string, string>>;

export interface Page {
  /** The heading and, with the organisation's name, the title. */
  readonly title: string;
  /** Above the heading: which part of a longer whole this is. */
  readonly caption?: string;
  readonly body: Markup;
  /** Where the way back leads; without it there is none. */
  readonly back?: string;
  readonly wrong?: Wrong;
  /** The same in easy words, where there is such a page. */
  readonly easy?: string;
}

/** The whole page as HTML. */
export function page(visit: Visit, { title, caption, body, back, wrong, easy }: Page): string {
  const { say, language } = visit;
  const failed = wrong !== undefined && Object.keys(wrong).length > 0;
  return html`<!doctype html>
<html lang="${language.locale}" dir="${language.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${failed ? `${say('frame.error')} ` : ''}${title} – ${visit.organisation}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${visit.sheet}">${
    visit.embedded &&
    html`
<script src="/portal/framed.js" defer></script>`
  }
</head>
<body>
<a class="skip" href="#main">${say('frame.skip')}</a>
${visit.embedded ? embeddedHead(visit) : header(visit)}
<div class="wide">
${back === undefined ? '' : html`<nav aria-label="${say('frame.back')}"><a class="back" href="${back}">${say('frame.back')}</a></nav>`}
<main id="main">
${failed ? summary(visit, wrong) : ''}
${caption === undefined ? '' : html`<p class="caption">${caption}</p>`}
<h1>${title}</h1>
${easy === undefined ? '' : html`<p><a href="${easy}">${say('frame.easy')}</a></p>`}
${body}
</main>
</div>
${footer(visit)}
</body>
</html>
`.markup;
}

function header(visit: Visit): Markup {
  const { say, organisation, logo, language, languages, path } = visit;
  const others = languages.filter(({ code }) => code !== language.code);
  return html`<header><div class="wide">
<a class="name" href="/tell-us">${picture(logo, '')}<span>${organisation}</span></a>
${
  others.length === 0
    ? ''
    : html`<nav aria-label="${say('frame.languages')}">${others.map(
        ({ code, name, locale, dir }) =>
          html`<a href="${path}?lang=${code}" lang="${locale}" hreflang="${locale}" dir="${dir}">${name}</a> `,
      )}</nav>`
}
</div></header>`;
}

/** In a page of somebody else the whole head would stand there twice; whose form it is may not be left open. */
const embeddedHead = ({ logo }: Visit): Markup | string =>
  logo === null ? '' : html`<p class="wide name">${picture(logo, logo.alt)}</p>`;

/** With its size, so that nothing jumps when it comes. Beside the name its own words would be said twice. */
const picture = (logo: Visit['logo'], alt: string): Markup | false =>
  logo !== null && html`<img src="${logo.address}" alt="${alt}" width="${logo.width}" height="${logo.height}">`;

function summary({ say }: Visit, wrong: Wrong): Markup {
  return html`<div class="wrong-box" role="alert" tabindex="-1" aria-labelledby="wrong-title">
<h2 id="wrong-title">${say('frame.wrong')}</h2>
<ul>${Object.entries(wrong).map(([field, words]) => html`<li>${field === '' ? words : html`<a href="#${field}">${words}</a>`}</li>`)}</ul>
</div>`;
}

const footLinks = ['how', 'rights', 'accessibility', 'privacy', 'easy'] as const;

function footer({ say, organisation, embedded }: Visit): Markup {
  const target = embedded ? html` target="_blank" rel="noopener"` : '';
  return html`<footer><div class="wide"><nav aria-label="${say('frame.about')}"><ul>
${footLinks.map(
  (link) => html`<li><a href="/tell-us/${link}"${target}>${say(`frame.foot.${link}`)}</a></li>
`,
)}</ul></nav>
<p>${organisation}</p></div></footer>`;
}
