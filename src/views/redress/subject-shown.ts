// What an approval is about as the decision shows it, so that the page can say whether it is still what was asked. It says the same
// as records/approval-subjects.ts, from what the person sees; a test compares the two.
import { type ApprovalKind, moneyWeight, type Weight, weightless } from '#domain/approval.ts';
import { liabilityWeight, positionAsApproved } from '#domain/liability.ts';
import { openOffers, roundSubject } from '#domain/offer.ts';
import { asApproved, committedBy } from '#domain/option.ts';
import type { Decision } from './decision.ts';
import { asOption, type Measuring } from './decision-options.ts';

export interface SubjectShown {
  readonly kind: ApprovalKind;
  readonly content: object;
  readonly weight: Weight;
}

/** Undefined when it is no longer there, or is of a kind that the decision does not show. */
export function subjectShown(
  shown: Decision,
  { kind, subject }: { readonly kind: ApprovalKind; readonly subject: string },
): SubjectShown | undefined {
  const options = shown.options.map(asOption);
  const open = openOffers(shown.rounds);
  if (kind === 'option') return optionShown({ all: options, open, beside: shown.beside }, subject);
  if (kind === 'offer') {
    const round = shown.rounds.find(({ id }) => id === subject);
    return round?.state === 'draft' ? { kind, ...roundSubject(round, options, open, shown.beside) } : undefined;
  }
  const { proposed } = shown.liability;
  if (kind !== 'liability' || proposed?.id !== subject) return undefined;
  const weight = { ...weightless, liability: liabilityWeight(proposed) };
  return { kind, content: positionAsApproved(proposed), weight };
}

function optionShown({ all, open, beside }: Pick<Measuring, 'all' | 'open' | 'beside'>, subject: string): SubjectShown | undefined {
  const wanted = all.find(({ id }) => id === subject);
  if (!wanted) return undefined;
  const after = committedBy(all, open, { ...wanted, state: 'chosen' });
  return { kind: 'option', content: asApproved(wanted), weight: moneyWeight(committedBy(all, open), after, beside) };
}
