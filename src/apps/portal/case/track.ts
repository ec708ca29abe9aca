// Where the complaint is, on one page: what the customer can do now, how far it has come, what comes next and by when, who has it, what
// was promised, what happened, letters, messages and files. Only what they were told or did.
import type { FastifyReply } from 'fastify';
import { lastDayOutside, nextDues, type Tracked, trackStep, trackSteps } from '#domain/tracking.ts';
import { html, type Markup } from '#platform/http/html.ts';
import type { Told } from '#views/customer-side/my-case.ts';
import { form } from '../frame/fields.ts';
import type { Visit } from '../frame/visit.ts';
import { historyOf } from './history.ts';
import { type Inside, showInside } from './inside.ts';
import { offersShort, promisesOf } from './owed.ts';
import { openDeeds } from './open-deeds.ts';

const notices = new Set([
  'understood',
  'corrected',
  'answered',
  'written',
  'accepted',
  'declined',
  'countered',
  'further',
  'told',
  'reopened',
  'withdrawn',
  'wishes',
]);

export function track(inside: Inside): FastifyReply {
  const { visit, mine, query } = inside;
  const { say } = visit;
  const { complaint } = mine;
  if (!complaint) return waitingForAuthority(inside);
  const done = query['done'] ?? '';
  const body = html`${notices.has(done) && html`<p class="done" role="status">${say(`case.done.${done}`)}</p>`}
${deeds(inside)}
<h2>${say('case.where.title')}</h2>
${steps(inside, complaint)}
${next(inside, complaint)}
${who(inside, complaint)}
${offersShort(inside)}
${promisesOf(inside)}
${outsideBody(inside, complaint)}
${historyOf(inside)}
<h2>${say('case.about.title')}</h2>
<p class="theirs" dir="auto">${complaint.description}</p>
${complaint.outcome_wanted !== '' && html`<h3>${say('case.about.wanted')}</h3><p class="theirs" dir="auto">${complaint.outcome_wanted}</p>`}
${leave(inside)}`;
  return showInside(inside, { title: say('case.title'), body });
}

function waitingForAuthority(inside: Inside): FastifyReply {
  const { say } = inside.visit;
  const body = html`<p>${say('case.authority.text')}</p>
<p><a href="/your-complaint/write">${say('case.deed.write')}</a></p>${leave(inside)}`;
  return showInside(inside, { title: say('case.authority.title'), body });
}

function deeds(inside: Inside): Markup {
  const { say } = inside.visit;
  const { urgent, more } = openDeeds(inside);
  return html`${
    urgent.length > 0 &&
    html`<div class="wanted"><h2>${say('case.wanted.title')}</h2><ul class="ways">${urgent.map(
      ({ address, title, text }) => html`<li><a href="${address}">${title}</a><p>${text}</p></li>`,
    )}</ul></div>`
  }<nav aria-label="${say('case.more')}"><ul class="deeds">${more.map(
    ({ address, title }) => html`<li><a href="${address}">${title}</a></li>`,
  )}</ul></nav>`;
}

const trackedOf = ({ mine }: Inside, complaint: Told): Tracked => ({
  state: complaint.state,
  stage: complaint.stage,
  rulePack: complaint.rule_pack,
  clocks: mine.clocks,
  owed: mine.promises.filter(({ state }) => state === 'accepted').length + mine.payments.filter(({ paid }) => !paid).length,
});

function steps(inside: Inside, complaint: Told): Markup {
  const { visit } = inside;
  const { say, language } = visit;
  if (complaint.state === 'withdrawn') return html`<p>${say('case.where.withdrawn')}</p>`;
  if (complaint.state === 'not-for-us') return notForUs(visit, complaint);
  const at = trackStep(trackedOf(inside, complaint));
  const shown = trackSteps.filter((step) => step !== 'putting-right' || at === 'putting-right');
  const here = at === null ? shown.length : shown.indexOf(at);
  return html`<ol class="track">${shown.map((step, index) => {
    const how = index < here ? 'past' : index === here ? 'here' : 'ahead';
    return html`<li class="${how}"${how === 'here' && html` aria-current="step"`}><b>${say(`case.step.${step}`)}</b> <span>${
      step === 'received' ? language.moment(new Date(complaint.received_at), visit.timeZone) : say(`case.track.${how}`)
    }</span></li>`;
  })}</ol>`;
}

/** Where else to turn, as we wrote it; and that they may still tell us why it is for us. */
const notForUs = ({ say }: Visit, { signposted_to }: Told): Markup => html`<p>${say('case.where.not-for-us')}</p>
${signposted_to && html`<h3>${say('case.where.signposted')}</h3><p class="theirs" dir="auto">${signposted_to}</p>`}
<p>${say('case.where.disagree')} <a href="/tell-us/complain">${say('start.complain.title')}</a></p>`;

function next(inside: Inside, complaint: Told): Markup {
  const { visit, portal, today, mine } = inside;
  const { say, language } = visit;
  const dues = nextDues(trackedOf(inside, complaint), portal.house.rules.packs.get(complaint.rule_pack), today as never);
  const news = complaint.state === 'open' && complaint.news_promised_at;
  const state =
    complaint.state === 'answered' || complaint.state === 'closed' ? html`<p>${say(`case.next.${complaint.state}`)}</p>` : '';
  return html`<h2>${say('case.next.title')}</h2>${state}
${complaint.waits_for_customer && complaint.state === 'open' && html`<p>${say('case.next.waits')}</p>`}
${
  complaint.state === 'open' && dues.length === 0 && !news && html`<p>${say('case.next.no-date')}</p>`
}${dues.map(({ what, on, late, paused }) => html`<p>${say(`case.next.${what}${paused ? '-paused' : late ? '-late' : ''}`, { day: language.day(on) })}</p>`)}
${news && html`<p>${say('case.next.promised-news', { day: language.day(news.slice(0, 10)) })}</p>`}
${mine.rounds.some(({ state: open }) => open === 'open') && html`<p>${say('case.next.offer')}</p>`}`;
}

function who({ visit }: Inside, complaint: Told): Markup {
  const { say } = visit;
  const contact = [complaint.entity_how_to_reach, complaint.entity_address].filter(Boolean);
  return html`<h2>${say('case.who.title')}</h2>
<p>${complaint.contact_name === null ? say('case.who.team', { organisation: complaint.entity_name }) : say('case.who.named', { name: complaint.contact_name, organisation: complaint.entity_name })}</p>
${contact.map((line) => html`<p class="lines">${line}</p>`)}`;
}

function outsideBody({ visit, portal, mine, today }: Inside, complaint: Told): Markup | string {
  const { say, language } = visit;
  const pack = portal.house.rules.packs.get(complaint.rule_pack);
  const body = pack?.thirdParty;
  const name = mine.recourse?.name || body?.name;
  if (!name) return '';
  const last = lastDayOutside({ rulePack: complaint.rule_pack, clocks: mine.clocks }, pack);
  return html`<h2>${say('case.outside-body.title')}</h2>
<p>${say('case.outside-body.text', { name })}</p>
${last === null ? html`<p>${say('case.outside-body.later')}</p>` : html`<p><b>${say(last < today ? 'case.outside-body.over' : 'case.outside-body.last', { day: language.day(last) })}</b></p>`}
${mine.recourse && [mine.recourse.website, mine.recourse.contact, mine.recourse.other_ways].filter(Boolean).map((line) => html`<p class="lines">${line}</p>`)}`;
}

const leave = ({ visit }: Inside): Markup => html`<hr>
<p>${visit.say('case.finished.before')}</p>
${form(visit, { action: '/your-complaint/finished', send: visit.say('case.finished.send'), body: html`` })}`;
