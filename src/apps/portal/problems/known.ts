// What we know about, beside the ways in: what it is, what we do, by when. Nothing where nothing is shown.
import type { House } from '#handling/command.ts';
import { html, type Markup } from '#platform/http/html.ts';
import { knownToAll } from '#views/portal/known-problems.ts';
import type { Visit } from '../frame/visit.ts';

export async function knownProblems({ db, clock }: House, { say, language }: Visit): Promise<Markup | ''> {
  const known = await knownToAll(db, language.code, clock());
  if (known.length === 0) return '';
  return html`<section aria-labelledby="known"><h2 id="known">${say('problems.known.title')}</h2>
${known.map(
  (one) => html`<div lang="${one.language}"><h3>${one.title}</h3><p>${one.what}</p></div>
<p>${say('problems.known.doing')} <span lang="${one.language}">${one.doing}</span></p>
${one.byWhen === '' ? '' : html`<p>${say('problems.known.when')} <span lang="${one.language}">${one.byWhen}</span></p>`}`,
)}
<p>${say('problems.known.report')}</p></section>`;
}
