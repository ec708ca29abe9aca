// The self-assessments the organisation chose to publish, as they were signed off, for anybody to read.
import { assessmentVerdicts } from '#domain/assessment/definition.ts';
import { day } from '#domain/day.ts';
import type { House } from '#handling/command.ts';
import { publishedAssessments } from '#monitoring/assessments/published-assessments.ts';
import type { Standing } from '#monitoring/assessments/stored-assessment.ts';
import { html, type Markup } from '#platform/http/html.ts';
import type { Doorway } from '../frame/doorway.ts';
import { page } from '../frame/page.ts';
import { show } from '../frame/show.ts';
import type { Visit } from '../frame/visit.ts';

export function serveAssessments(doorway: Doorway, house: House): void {
  doorway.get('/self-assessment', async ({ visit, response }) => {
    const found = await publishedAssessments(house.db, house.rules, house.clock());
    const title = visit.say('published.assessment.title');
    if (found.length === 0) return show(response, page(visit, { title, body: html`<p>${visit.say('published.none')}</p>` }), 404);
    return show(response, page(visit, { title, body: html`${found.map((one) => assessmentMarkup(one, visit))}` }));
  });
}

function assessmentMarkup(
  { asked, answers, says, signed, from, to, language }: Standing,
  { say, language: speaks }: Visit,
): Markup {
  const span = { from: speaks.day(day(from)), to: speaks.day(day(to)) };
  return html`<section lang="${language}">
<h2>${asked.name}</h2>
<p>${asked.edition}. ${say('published.assessment.year', span)}</p>
${signed === null ? '' : html`<p>${say('published.assessment.signed', { name: signed.name, role: signed.role, day: speaks.day(day(signed.on)) })}</p>`}
${asked.questions.map(({ id, asks, source, evidenceFrom }) => {
  const answer = answers.find(({ question }) => question === id);
  const figures = says.filter(({ evidence }) => evidenceFrom.includes(evidence));
  return html`<h3>${asks}</h3>
<p class="quiet">${source}</p>
<p><strong>${answer?.verdict ? assessmentVerdicts[answer.verdict] : ''}</strong> ${answer?.words ?? ''}</p>
${answer?.evidence ? html`<p>${answer.evidence}</p>` : ''}
${figures.length === 0 ? '' : html`<ul>${figures.map((one) => html`<li>${one.name}: ${one.says}</li>`)}</ul>`}`;
})}
</section>`;
}
