// What each kind of approval is about, as it is now: its digest and its weight. The act that an approval covers asks the same
// question, so an approval stands exactly as long as the act would be the one that was approved. Each kind has its entry here.
import { type ApprovalKind, type ApprovalSubject, asAsked, moneyWeight, type Weight, weightless } from '#domain/approval.ts';
import { liabilityWeight, positionAsApproved } from '#domain/liability.ts';
import { openOffers, roundSubject } from '#domain/offer.ts';
import { asApproved, committedBy } from '#domain/option.ts';
import { timeAsApproved } from '#domain/time-request.ts';
import { sha256 } from '#platform/digest.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { besideComplaint } from './beside.ts';
import { proposalOf } from './liability.ts';
import { draftAsApproved } from './letters.ts';
import { roundsOf } from './offers.ts';
import { optionsOf } from './options.ts';
import { timeRequestOf } from './time-requests.ts';

type Ask = (tx: Transaction, complaint: string, subject: string) => Promise<ApprovalSubject | undefined>;

/** What is approved, word for word and penny for penny, as one digest. */
export const subjectAs = (kind: ApprovalKind, content: object, weight: Weight): ApprovalSubject => ({
  digest: sha256(asAsked(kind, content, weight)).toString('hex'),
  weight,
});

const option: Ask = async (tx, complaint, subject) => {
  const all = await optionsOf(tx, complaint);
  const open = openOffers(await roundsOf(tx, complaint));
  const wanted = all.find(({ id }) => id === subject);
  if (!wanted) return undefined;
  const after = committedBy(all, open, { ...wanted, state: 'chosen' });
  return subjectAs('option', asApproved(wanted), moneyWeight(committedBy(all, open), after, await besideComplaint(tx, complaint)));
};

const offer: Ask = async (tx, complaint, subject) => {
  const all = await optionsOf(tx, complaint);
  const rounds = await roundsOf(tx, complaint);
  const round = rounds.find(({ id }) => id === subject);
  if (round?.state !== 'draft') return undefined;
  const { content, weight } = roundSubject(round, all, openOffers(rounds), await besideComplaint(tx, complaint));
  return subjectAs('offer', content, weight);
};

const liability: Ask = async (tx, complaint, subject) => {
  const proposal = await proposalOf(tx, complaint, subject);
  if (!proposal) return undefined;
  return subjectAs('liability', positionAsApproved(proposal), { ...weightless, liability: liabilityWeight(proposal) });
};

const letter: Ask = async (tx, complaint, subject) => {
  const found = await draftAsApproved(tx, complaint, subject);
  return found && subjectAs('letter', found, weightless);
};

const time: Ask = async (tx, complaint, subject) => {
  const found = await timeRequestOf(tx, complaint, subject);
  return found && subjectAs('time', timeAsApproved(found), weightless);
};

const subjects: Partial<Record<ApprovalKind, Ask>> = { option, offer, liability, letter, time };

/** What the approval would be about; undefined when there is no such thing on the complaint. */
export async function approvalSubject(
  tx: Transaction,
  complaint: string,
  { kind, subject }: { readonly kind: ApprovalKind; readonly subject: string },
): Promise<ApprovalSubject | undefined> {
  return subjects[kind]?.(tx, complaint, subject);
}
