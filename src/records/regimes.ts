// Rows of the regimes of a complaint: which rules apply, why, and what they know of it. Whoever changes them counts the clocks anew
// after (saveClocks). The main one stands on the complaint too, where lists and figures find it.
import { sql } from 'kysely';
import type { Regime } from '#domain/regime.ts';
import type { DecidedRegime } from '#domain/regime-rule.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Choosing {
  readonly complaint: string;
  readonly by: string | null;
  readonly now: Date;
}

const regimeRow = (regime: DecidedRegime, { complaint, by, now }: Choosing) => ({
  complaint_id: complaint,
  rule_pack: regime.rulePack,
  main: regime.main,
  because: regime.because,
  because_rule: regime.becauseRule,
  type: regime.type,
  type_because: regime.typeBecause,
  complainant: regime.complainant,
  received_at: regime.receivedAt,
  certain_points: regime.points !== null,
  chosen_by: by,
  chosen_at: now,
  removed_at: null,
});

/** The row of a regime of a complaint that is only now made, without points of its own. */
export const newRegimeRows = (complaint: string, regimes: readonly DecidedRegime[], now: Date) =>
  regimes.map((regime) => regimeRow(regime, { complaint, by: null, now }));

/** The regimes that apply, the main one first. */
export async function regimesOf(tx: Transaction, complaint: string): Promise<Regime[]> {
  const { rows } = await sql<Regime>`
    select g.rule_pack as "rulePack", g.main, g.because, g.because_rule as "becauseRule", g.type, g.type_because as "typeBecause",
      g.complainant, g.received_at as "receivedAt", g.outcome, case when g.certain_points then
        array(select p.point_id::text from complaint_regime_point p where p.complaint_id = g.complaint_id and p.rule_pack = g.rule_pack) end as points
    from complaint_regime g where g.complaint_id = ${complaint} and g.removed_at is null
    order by not g.main, g.chosen_at, g.rule_pack`.execute(tx.sql);
  return rows;
}

/** The packs that a person took off the complaint. */
export async function takenAway(tx: Transaction, complaint: string): Promise<string[]> {
  const rows = await tx.sql
    .selectFrom('complaint_regime')
    .select('rule_pack')
    .where('complaint_id', '=', complaint)
    .where('removed_at', 'is not', null)
    .where('because', '=', 'person')
    .execute();
  return rows.map(({ rule_pack }) => rule_pack);
}

/** Adds regimes, or changes them to be so. An outcome recorded under one stays. */
export async function putRegimes(tx: Transaction, regimes: readonly DecidedRegime[], choosing: Choosing): Promise<void> {
  const { complaint } = choosing;
  // No moment with two main ones: the index allows none.
  const main = regimes.find((one) => one.main);
  if (main)
    await sql`update complaint_regime set main = false where complaint_id = ${complaint} and main and rule_pack <> ${main.rulePack}`.execute(
      tx.sql,
    );
  for (const regime of regimes) {
    const { complaint_id, rule_pack, ...rest } = regimeRow(regime, choosing);
    await tx.sql
      .insertInto('complaint_regime')
      .values({ complaint_id, rule_pack, ...rest })
      .onConflict((conflict) => conflict.columns(['complaint_id', 'rule_pack']).doUpdateSet(rest))
      .execute();
    await setPoints(tx, complaint, rule_pack, regime.points ?? []);
  }
  if (main) await tx.sql.updateTable('complaint').set({ rule_pack: main.rulePack }).where('id', '=', complaint).execute();
}

async function setPoints(tx: Transaction, complaint: string, rulePack: string, points: readonly string[]): Promise<void> {
  await tx.sql
    .deleteFrom('complaint_regime_point')
    .where('complaint_id', '=', complaint)
    .where('rule_pack', '=', rulePack)
    .execute();
  if (points.length > 0)
    await tx.sql
      .insertInto('complaint_regime_point')
      .values(points.map((point) => ({ complaint_id: complaint, rule_pack: rulePack, point_id: point })))
      .execute();
}

/** Takes a regime off the complaint; what was recorded under it is kept, and counts for nothing while it does not apply. */
export async function removeRegime(
  tx: Transaction,
  complaint: string,
  rulePack: string,
  { byPerson, now }: { byPerson: boolean; now: Date },
): Promise<void> {
  await tx.sql
    .updateTable('complaint_regime')
    .set({ removed_at: now, main: false, ...(byPerson ? { because: 'person' } : {}) })
    .where('complaint_id', '=', complaint)
    .where('rule_pack', '=', rulePack)
    .execute();
  await setPoints(tx, complaint, rulePack, []);
}

/** The same rules under another name: what was recorded under the pack it was taken for counts under the right one. */
export async function relabel(tx: Transaction, complaint: string, was: string, becomes: string): Promise<void> {
  await tx.sql
    .updateTable('complaint_milestone')
    .set({ rule_pack: becomes })
    .where('complaint_id', '=', complaint)
    .where('rule_pack', '=', was)
    .execute();
}

/** Keeps why somebody chose as they did, in their words. */
export async function keepChoice(
  tx: Transaction,
  { complaint, by, now }: Choosing,
  rulePack: string,
  reason: string,
): Promise<string> {
  const id = newId(now);
  await tx.sql
    .insertInto('regime_choice')
    .values({ complaint_id: complaint, id, rule_pack: rulePack, reason, made_by: by, made_at: now })
    .execute();
  return id;
}

/** What the complaint came to under rules that are not its main ones. */
export async function saveRegimeOutcome(tx: Transaction, complaint: string, rulePack: string, outcome: string): Promise<void> {
  await tx.sql
    .updateTable('complaint_regime')
    .set({ outcome })
    .where('complaint_id', '=', complaint)
    .where('rule_pack', '=', rulePack)
    .execute();
}
