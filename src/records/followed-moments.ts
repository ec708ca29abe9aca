// Rows of the moments that follow from deeds of redress, one under each regime whose rules watch for it; where none does, none is
// kept. A moment somebody named for the same day is not set again, and one set so can be taken back as one named by hand.
import { sql } from 'kysely';
import { dayOf } from '#domain/day.ts';
import { type FollowedMoment, momentsReached, type RedressLeft, watches } from '#domain/followed-moment.ts';
import type { Happening } from '#domain/happening.ts';
import type { Rules } from '#domain/rules.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { clockCaseOf, saveClocks } from './clocks.ts';
import { addMilestone } from './milestones.ts';

export interface Following {
  readonly complaint: string;
  readonly at: Date;
  readonly by: string | null;
  readonly now: Date;
  readonly rules: Rules;
}

/** Sets these moments under every regime that watches for them, and counts the clocks anew; what happened, for the record. */
export async function setFollowed(
  tx: Transaction,
  { complaint: about, at, by, now, rules }: Following,
  moments: readonly FollowedMoment[],
): Promise<Happening[]> {
  const { regimes, milestones, timeZone } = await clockCaseOf(tx, about);
  const happened: Happening[] = [];
  for (const { rulePack } of regimes)
    for (const what of moments) {
      const pack = rules.packs.get(rulePack);
      const before = milestones.some(
        (one) =>
          one.what === what &&
          (one.rulePack === null || one.rulePack === rulePack) &&
          dayOf(one.at, timeZone) === dayOf(at, timeZone),
      );
      if (pack === undefined || before || !watches(pack, what)) continue;
      const milestone = newId(now);
      const row = { complaint_id: about, id: milestone, what, at, rule_pack: rulePack, text: '', named: true };
      await addMilestone(tx, { ...row, recorded_by: by, recorded_at: now });
      happened.push({ kind: 'milestone-recorded', about, what, at: at.toISOString(), rulePack, milestone });
    }
  if (happened.length > 0) await saveClocks(tx, about, rules);
  return happened;
}

/** Sets what has come about once a payment was made or a promise kept: that the money is paid, that all is done. */
export async function setReached(tx: Transaction, following: Following): Promise<Happening[]> {
  const { complaint } = following;
  const { rows } = await sql<RedressLeft>`
    select exists (select 1 from option o where o.complaint_id = ${complaint} and o.state = 'chosen' and o.removed_at is null) as agreed,
      exists (select 1 from payment p where p.complaint_id = ${complaint} and p.state = 'paid') as paid,
      exists (select 1 from payment p where p.complaint_id = ${complaint} and p.state <> 'paid')
        or exists (select 1 from option o join redress_item i on i.complaint_id = o.complaint_id and i.option_id = o.id
          where o.complaint_id = ${complaint} and o.state = 'chosen' and o.removed_at is null
            and not exists (select 1 from payment p where p.complaint_id = o.complaint_id and p.option_id = o.id)) as unpaid,
      exists (select 1 from promise r where r.complaint_id = ${complaint} and r.settled_at is null) as promised`.execute(tx.sql);
  const [left] = rows;
  return left === undefined ? [] : setFollowed(tx, following, momentsReached(left));
}
