// Complaining on our pages: one question at a time, back and forth, kept on the server from the first answer, checked, sent once. The
// secret in the address is all there is to it: whoever has the link goes on where they stopped.
import type { FastifyReply } from 'fastify';
import { faultsIn, firstUnanswered, type FormStep, isFormStep, stepsFor } from '#domain/complaint-form.ts';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { type House, perform } from '#handling/command.ts';
import { beginComplaint } from '#handling/portal/begin-complaint.ts';
import { dropFile } from '#handling/portal/drop-file.ts';
import { keepAnswers } from '#handling/portal/keep-answers.ts';
import { sendComplaint } from '#handling/portal/send-complaint.ts';
import { keepForVisitor } from '#handling/visitor.ts';
import { html } from '#platform/http/html.ts';
import { arrived } from '#views/portal/arrived.ts';
import { aboutChoices, draftByToken } from '#views/portal/draft.ts';
import type { Asked, Doorway, Sent } from '../frame/doorway.ts';
import { form } from '../frame/fields.ts';
import { page, type Wrong } from '../frame/page.ts';
import { show } from '../frame/show.ts';
import type { Portal, Visit } from '../frame/visit.ts';
import { checkPage } from './check-page.ts';
import { type Question, questions } from './questions.ts';
import { newsOfLink, sendLink, stopHere } from './save-link.ts';
import { receiptMail, sentPage } from './sent-page.ts';

const root = '/tell-us/complain';
const actor = { kind: 'program', name: 'customers’ pages' } as const;

export function serveComplaining(doorway: Doorway, portal: Portal): void {
  const { house } = portal;
  doorway.get(root, async ({ visit, response, query }) => {
    const { say } = visit;
    const link = query['from'] ?? '';
    const body = html`<p>${say('complain.start.text')}</p><ul><li>${say('complain.start.time')}</li><li>${say('complain.start.save')}</li><li>${say('complain.start.files')}</li><li>${say('complain.start.help')}</li></ul>
${form(visit, { action: root, send: say('complain.start.send'), body: html`<input type="hidden" name="from" value="${link}">` })}`;
    return show(
      response,
      page(visit, {
        title: say('complain.start.title'),
        body: html`${body}<p><a href="/tell-us/for-us">${say('complain.start.for-us')}</a></p>`,
        back: '/tell-us',
        easy: '/tell-us/easy',
      }),
    );
  });
  doorway.post(root, async ({ visit, response, fields }) => {
    const link = (fields['from'] ?? '').slice(0, 12) || null;
    const begun = await keepForVisitor(house, beginComplaint, { language: visit.language.code, link });
    if (isRefusal(begun)) throw new Error(begun.words);
    return response.redirect(`${root}/${begun.secret}/what`, 303);
  });
  doorway.get(`${root}/:token`, async (asked) => {
    const found = await questionOf(house, asked);
    if (!found) return gone(asked);
    const { steps, question } = found;
    return asked.response.redirect(`${question.address}/${firstUnanswered(steps, question.draft.answers)}`, 303);
  });
  doorway.get(`${root}/:token/:step`, (asked) => showStep(portal, asked));
  doorway.post(`${root}/:token/send`, (sent) => send(portal, sent));
  doorway.post(`${root}/:token/:step`, (sent) => answered(portal, sent));
}

interface Found {
  readonly question: Question;
  readonly steps: readonly FormStep[];
}

async function questionOf(house: House, { visit, params }: Asked, wrong: Wrong = {}): Promise<Found | undefined> {
  const { token = '' } = params;
  const draft = await draftByToken(house.db, token, house.clock());
  if (!draft) return undefined;
  const about = await aboutChoices(house.db);
  const choosing = { about: about.products.length > 0 || about.entities.length > 0 };
  return { question: { visit, draft, about, address: `${root}/${token}`, wrong }, steps: stepsFor(draft.answers, choosing) };
}

async function showStep({ house, publicUrl }: Portal, asked: Asked, wrong: Wrong = {}): Promise<FastifyReply> {
  const { params, visit, response } = asked;
  const found = await questionOf(house, asked, wrong);
  if (!found) return gone(asked);
  const { question, steps } = found;
  const { address, draft } = question;
  if (draft.reference !== null) return told(house, asked, draft.reference);
  const step = params['step'] ?? '';
  if (!isFormStep(step) || !steps.includes(step)) return response.redirect(address, 303);
  const first = firstUnanswered(steps, draft.answers);
  if (step === 'check' && first !== 'check') return response.redirect(`${address}/${first}`, 303);
  const before = steps[steps.indexOf(step) - 1];
  const { say } = visit;
  const caption =
    step === 'check'
      ? say('complain.check.caption')
      : say('complain.progress', { at: steps.indexOf(step) + 1, of: steps.length - 1 });
  const frame = {
    title: say(`complain.${step}.title`),
    caption,
    back: before === undefined ? root : `${address}/${before}`,
    wrong,
  };
  const after = stopHere(question, { publicUrl, kept: asked.query['kept'] });
  const to = { action: `${address}/${step}${'change' in asked.query ? '?change' : ''}`, send: say('frame.continue') };
  const body =
    step === 'check' ? checkPage(question, { steps, after }) : form(visit, { ...to, body: questions[step](question), after });
  const news = newsOfLink(visit, asked.query['kept']);
  return show(response, page(visit, { ...frame, body: html`${news}${body}` }), Object.keys(wrong).length > 0 ? 422 : 200);
}

async function answered(portal: Portal, sent: Sent): Promise<FastifyReply> {
  const { house } = portal;
  const { params, fields, files, refused, response, visit, query } = sent;
  const [token = '', step = ''] = [params['token'], params['step']];
  const found = await questionOf(house, sent);
  if (!found) return gone(sent);
  if (found.question.draft.reference !== null) return showStep(portal, sent);
  if ('keep' in fields && step === 'check') return kept(portal, sent, found.question);
  if (!isFormStep(step) || step === 'check') return response.redirect(found.question.address, 303);
  const typed = { token, step, typed: fields, language: visit.language.code, files };
  const done = await keepForVisitor(house, keepAnswers, typed);
  if (isRefusal(done)) return showStep(portal, sent, { '': done.words });
  const { drop } = fields;
  if (drop !== undefined) await keepForVisitor(house, dropFile, { token, file: drop });
  const { say } = visit;
  if (refused) return showStep(portal, sent, { files: fileFault(visit, refused) });
  if (done.left > 0) return showStep(portal, sent, { files: say('complain.file.too-many', { count: done.left }) });
  if ('keep' in fields) return kept(portal, sent, found.question);
  const here = `${found.question.address}/${step}`;
  if (drop !== undefined || 'more' in fields) return response.redirect(here, 303);
  const faults = Object.entries(faultsIn(step, done.answers));
  if (faults.length > 0)
    return showStep(portal, sent, Object.fromEntries(faults.map(([field, fault]) => [field, faultInWords(visit, field, fault)])));
  const steps = stepsFor(done.answers, { about: found.steps.includes('about') });
  const next = 'change' in query ? firstUnanswered(steps, done.answers) : (steps[steps.indexOf(step) + 1] ?? 'check');
  return response.redirect(`${found.question.address}/${next}`, 303);
}

/** The link is sent where an address was given for it; otherwise that is what is asked for. */
async function kept(portal: Portal, sent: Sent, question: Question): Promise<FastifyReply> {
  const done = await sendLink(portal, sent, question);
  return done ?? showStep(portal, sent, { sendTo: sent.visit.say('complain.save.bad-address') });
}

async function send(portal: Portal, sent: Sent): Promise<FastifyReply> {
  const { house, publicUrl } = portal;
  const { params, visit, response } = sent;
  const { token = '' } = params;
  const receipt = receiptMail(visit, new URL('/your-complaint', publicUrl).href);
  const done = await perform(house, sendComplaint, { token, receipt }, { actor });
  if (!isRefusal(done)) return response.redirect(`${root}/${token}/check`, 303);
  if (done.code === 'portal-draft.unknown') return gone(sent);
  return done.code === 'portal-draft.unfinished'
    ? response.redirect(`${root}/${token}`, 303)
    : showStep(portal, { ...sent, params: { token, step: 'check' } }, { '': done.words });
}

async function told(house: House, { visit, response, params }: Asked, reference: string): Promise<FastifyReply> {
  const { db, rules, clock, secret } = house;
  const found = await arrived(db, reference, { rules, now: clock(), secret, token: params['token'] ?? '' });
  if (!found) throw new Error('A complaint that was sent is not there.');
  return show(
    response,
    page(visit, { title: visit.say('complain.sent.title'), body: sentPage(visit, { reference, arrived: found }) }),
  );
}

function gone({ visit, response }: Asked): FastifyReply {
  const { say } = visit;
  const body = html`<p>${say('complain.gone.text')}</p><p><a href="${root}">${say('complain.gone.again')}</a></p>`;
  return show(response, page(visit, { title: say('complain.gone.title'), body }), 404);
}

const firstKnown = ({ language, say }: Visit, ...keys: string[]): string => say(keys.find((key) => language.knows(key)) ?? '');
const faultInWords = (visit: Visit, field: string, fault: string): string =>
  firstKnown(visit, `complain.fault.${field}-${fault}`, `complain.fault.${fault}`);
const fileFault = (visit: Visit, { code }: Refusal): string => firstKnown(visit, `complain.file.${code}`, 'complain.file.other');
