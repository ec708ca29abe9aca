// Deciding in the demonstration: two ways to put things right are weighed, one is recommended, and offered or chosen; what is over a
// handler's authority goes to the manager first, and what was chosen is promised.
import type { Outcome } from '#domain/milestone.ts';
import { isRefusal } from '#domain/refusal.ts';
import { makePromise } from '#handling/promises/make-promise.ts';
import { keepPromise } from '#handling/promises/keep-promise.ts';
import { approve } from '#handling/redress/approve.ts';
import { addOption } from '#handling/redress/add-option.ts';
import { askApproval } from '#handling/redress/ask-approval.ts';
import { chooseOption } from '#handling/redress/choose-option.ts';
import { rateRisk } from '#handling/redress/rate-risk.ts';
import { recommendOption } from '#handling/redress/recommend-option.ts';
import { setRedress } from '#handling/redress/set-redress.ts';
import { approvalPage } from '#views/redress/approval-page.ts';
import type { Case } from './case.ts';
import { offerIt } from './offer-it.ts';
import { done } from './office.ts';

export async function weighUp(one: Case, outcome: Outcome): Promise<void> {
  if (outcome === 'not-upheld') return;
  await one.minutes(10, 60);
  const { id: sorry } = await one.does(addOption, { complaint: one.id, ...explain });
  const { id: option } = await one.does(addOption, { complaint: one.id, ...putRight(one) });
  const risk = { risk: 'precedent', says: 'Others with the same fault may ask for the same.', likelihood: 3, impact: 2 };
  const lessened = {
    mitigation: 'The reason is written down, and holds for each of them.',
    residual: { likelihood: 2, impact: 1 },
  };
  await one.does(rateRisk, { complaint: one.id, option, ...risk, ...lessened });
  const version = await money(one, option);
  const said = await one.does(recommendOption, { complaint: one.id, option, version, reason: 'It ends what went wrong.' });
  // The customer is asked first, in about every second case of late: what they take is chosen with it.
  const approved = (approval: string) => haveApproved(one, approval);
  if (one.recent && one.chance.happens(0.5) && (await offerIt(one, { right: option, sorry, approved }))) return;
  await choose(one, option, said.version);
}

const explain = {
  kind: 'apology',
  title: 'Explain and say sorry',
  detail: 'A letter that says what happened and why, with an apology.',
  customerBenefits: 'They know what happened.',
  customerDrawbacks: 'What they lost by it is still lost.',
  ourBenefits: 'Quick, and costs nothing.',
} as const;

const putRight = ({ theme }: Case) => ({
  kind: 'correction',
  title: 'Put it right, and something for the trouble',
  detail: theme.remedy,
  customerBenefits: 'What went wrong is gone, and the trouble is seen.',
  ourBenefits: 'It is over, and the customer may stay.',
  ourDrawbacks: 'It costs more than a letter.',
  cost: 2500,
});

async function money(one: Case, option: string): Promise<number> {
  const minor = one.chance.weighed({ '2500': 4, '5000': 4, '7500': 3, '15000': 2, '40000': 1 });
  const items = [{ basis: 'distress-inconvenience', minor: Number(minor), reason: 'Weeks of trouble and several calls.' }];
  const { version } = await one.does(setRedress, { complaint: one.id, option, version: 2, items });
  return version;
}

async function choose(one: Case, option: string, version: number): Promise<void> {
  await one.minutes(5, 40);
  const chosen = { complaint: one.id, option, version, reason: 'As recommended.' };
  const answer = await one.office.tries(one.handler, one.now, chooseOption, chosen);
  if (!isRefusal(answer)) return;
  const note = 'Over what I may decide. I should like to write this week.';
  const { id } = await one.does(askApproval, { complaint: one.id, kind: 'option', subject: option, note });
  await one.minutes(120, 1400);
  await haveApproved(one, id);
  await one.minutes(20, 200);
  await one.does(chooseOption, chosen);
}

async function haveApproved({ office, manager, now, id: complaint }: Case, approval: string): Promise<void> {
  const { db, rules } = office.house;
  const { digest } = done(await approvalPage({ db, actor: manager, rules, now }, approval), manager).approval;
  await office.does(manager, now, approve, { complaint, approval, digest, words: 'Fair for what happened. Go ahead.' });
}

/** What was promised with the answer, and mostly kept. */
export async function promise(one: Case): Promise<void> {
  const { promised, kept } = one.office.texts.exchanges;
  const day = one.office.hours.workingDayAfter(one.now, one.chance.between(4, 9));
  const { id } = await one.does(makePromise, {
    complaint: one.id,
    what: one.chance.pick(promised),
    owner: one.handler.id,
    day,
    meant: true,
  });
  await one.minutes(600, 2600);
  const told = { channel: 'phone', text: 'Rang to say that it is done.' };
  await one.does(keepPromise, { complaint: one.id, promise: id, proof: one.chance.pick(kept), told });
}
