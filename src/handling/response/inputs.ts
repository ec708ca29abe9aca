// Inputs that the commands on letters share, and the two things each of them needs: the letter itself, and its definition in the
// rules of the complaint.
import { z } from 'zod';
import { sendingWays } from '#domain/letter/gate-item.ts';
import { outcomes } from '#domain/milestone.ts';
import type { Actor } from '#domain/actor.ts';
import type { Complaint } from '#domain/complaint.ts';
import type { Deed } from '#domain/complaint-deed.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import type { LetterRule } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { lockFor } from '#records/complaints.ts';
import { type LetterInHand, lockLetter } from '#records/letters.ts';
import { complaintId } from '../intake/inputs.ts';

export const letterId = z.uuid();
/** The version of the letter that the person was looking at; one changed since is refused as stale. */
export const letterSeen = z.int().min(1);
export const ofLetter = z.object({ complaint: complaintId, letter: letterId });

export interface LetterWanted {
  readonly actor: Actor;
  readonly complaint: string;
  readonly letter: string;
  readonly seen?: number | undefined;
  readonly deed?: Deed;
}

export interface LetterAtHand {
  readonly complaint: Complaint;
  readonly found: LetterInHand;
  readonly rule: LetterRule;
}

/** The complaint and the letter, locked, for a deed on a letter that is still being written. */
export async function letterBeingWritten(tx: Transaction, rules: Rules, wanted: LetterWanted): Promise<LetterAtHand | Refusal> {
  const { actor, complaint: id, letter, seen, deed = 'write-letter' } = wanted;
  const complaint = await lockFor(tx, { actor, complaint: id, deed });
  if (isRefusal(complaint)) return complaint;
  const found = await lockLetter(tx, id, letter, seen);
  if (isRefusal(found)) return found;
  if (found.state !== 'draft') return refuse('letter.gone');
  const rule = letterRule(rules, found.rulePack, found.rule);
  return rule === undefined ? refuse('letter.not-in-rules') : { complaint, found, rule };
}

export const letterRule = (rules: Rules, pack: string, rule: string): LetterRule | undefined =>
  rules.packs.get(pack)?.letters.find(({ id }) => id === rule);

/** How a letter goes, and what whoever sends it says of it. */
export const sendingOfLetter = ofLetter.extend({
  version: letterSeen,
  by: z.enum(Object.keys(sendingWays) as [keyof typeof sendingWays]),
  on: z.iso.date().optional().describe('The date on the letter and the day it went; today, unless said'),
  site: z.url().optional().describe('By text message: where our pages for customers are'),
  proof: z.string().trim().max(2_000).default(''),
  already: z
    .boolean()
    .default(false)
    .describe('By e-mail: it went from a mailbox of our own already. Without it Redress sends it, where a sender is set up'),
  outcome: z
    .enum(Object.keys(outcomes) as [keyof typeof outcomes])
    .nullish()
    .describe('What the complaint came to, where no findings say so'),
});
