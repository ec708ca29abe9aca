// Rows of how long complaints are kept. What is stored is what the rules came to when last reckoned; a change of the complaint, of
// its rules or of the organisation's own periods has it reckoned anew.
import { sql } from 'kysely';
import { type ClockCase, everyRegime, readClockCase } from '#domain/clock-case.ts';
import { type KeepingCase, readKeepingCase } from '#domain/keeping-case.ts';
import type { OwnPeriod } from '#domain/own-period.ts';
import { type Kept, keptUntil } from '#domain/retention.ts';
import type { Rules } from '#domain/rules.ts';
import { canonicalJson } from '#domain/audit-entry.ts';
import { type Day, dayOf } from '#domain/day.ts';
import { sha256 } from '#platform/digest.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function ownPeriods(tx: Transaction): Promise<OwnPeriod[]> {
  const rows = await tx.sql.selectFrom('retention_choice').select(['rule_pack', 'rule', 'months']).execute();
  return rows.map(({ rule_pack, rule, months }) => ({ rulePack: rule_pack, rule, months }));
}

/** The day it is where the organisation is. */
export async function todayHere(tx: Transaction, now: Date): Promise<Day> {
  const { time_zone: zone } = await tx.sql.selectFrom('organisation').select('time_zone').executeTakeFirstOrThrow();
  return dayOf(now, zone);
}

/** Names everything a reckoning turns on but the complaint itself: the rules as they are, and the organisation's own periods. */
export function fingerprintOfPeriods(rules: Rules, own: readonly OwnPeriod[]): string {
  const packs = [...rules.packs.values()].map(({ id, retention, suspensions }) => ({ id, retention, suspensions }));
  const ordered = own.toSorted((a, b) => `${a.rulePack} ${a.rule}`.localeCompare(`${b.rulePack} ${b.rule}`));
  return sha256(canonicalJson(JSON.parse(JSON.stringify({ packs, own: ordered }))))
    .toString('hex')
    .slice(0, 32);
}

/** Reckons one complaint's time to be kept and stores it; the case it is now. */
export async function reckonOne(tx: Transaction, complaint: string, rules: Rules, now: Date): Promise<KeepingCase | null> {
  const own = await ownPeriods(tx);
  const found = await tx.sql.selectFrom('complaint').select('version').where('id', '=', complaint).executeTakeFirst();
  if (!found) return null;
  const kept = keptUntil(await regimesOf(tx, complaint), rules, own);
  await saveReckoned(tx, { complaint, kept, for: `${fingerprintOfPeriods(rules, own)}:${found.version}`, now });
  return keepingCaseOf(tx, complaint);
}

export async function keepingCaseOf(tx: Transaction, complaint: string): Promise<KeepingCase | null> {
  const { rows } = await sql<{ facts: unknown }>`select keeping_case(${complaint}) as facts`.execute(tx.sql);
  return rows[0]?.facts ? readKeepingCase(rows[0].facts) : null;
}

export interface ToReckon {
  readonly id: string;
  readonly version: number;
  /** The regimes it is under, each as the facts its periods count from. */
  readonly regimes: readonly ClockCase[];
}

/** The next settled complaints whose time to be kept was reckoned for something else than they are now. */
export async function nextToReckon(tx: Transaction, rules: string, most: number): Promise<ToReckon[]> {
  const { rows } = await sql<{ id: string; version: number; facts: unknown }>`
    select c.id, c.version, clock_case(c.id) as facts from complaint c left join complaint_retention r on r.complaint_id = c.id
    where c.state not in ('open', 'answered') and c.erased_at is null
      and r.reckoned_for is distinct from ${rules} || ':' || c.version
    order by c.id limit ${most} for update of c`.execute(tx.sql);
  return rows.map(({ id, version, facts }) => ({ id, version, regimes: everyRegime(readClockCase(facts)) }));
}

export async function regimesOf(tx: Transaction, complaint: string): Promise<ClockCase[]> {
  const { rows } = await sql<{ facts: unknown }>`select clock_case(${complaint}) as facts`.execute(tx.sql);
  return rows.flatMap(({ facts }) => everyRegime(readClockCase(facts)));
}

export interface Reckoned {
  readonly complaint: string;
  readonly kept: Kept;
  readonly for: string;
  readonly now: Date;
}

export async function saveReckoned(tx: Transaction, { complaint, kept, for: reckonedFor, now }: Reckoned): Promise<void> {
  const found = {
    rule_pack: kept.rulePack,
    rule: kept.rule,
    keep_until: kept.until,
    why: kept.why,
    cites: kept.cites,
    reckoned_for: reckonedFor,
    reckoned_at: now,
  };
  await tx.sql
    .insertInto('complaint_retention')
    .values({ complaint_id: complaint, ...found })
    .onConflict((conflict) => conflict.column('complaint_id').doUpdateSet(found))
    .execute();
}

export interface KeptLonger {
  readonly complaint: string;
  readonly until: string;
  readonly because: string;
  readonly by: string | null;
  readonly now: Date;
}

/** Keeps it until that day, whatever its rules say. It was reckoned before, or is reckoned next. */
export async function keepLonger(tx: Transaction, { complaint, until, because, by, now }: KeptLonger): Promise<void> {
  const kept = { kept_longer_until: until, kept_longer_because: because, kept_longer_by: by, kept_longer_at: now };
  await tx.sql
    .insertInto('complaint_retention')
    .values({ complaint_id: complaint, rule_pack: '', why: '', reckoned_for: '', reckoned_at: now, ...kept })
    .onConflict((conflict) => conflict.column('complaint_id').doUpdateSet(kept))
    .execute();
}

export interface Choice {
  readonly rulePack: string;
  readonly rule: string;
  readonly months: number;
  readonly reason: string;
  readonly by: string | null;
  readonly now: Date;
}

export async function choiceOf(
  tx: Transaction,
  rulePack: string,
  rule: string,
): Promise<{ months: number; version: number } | null> {
  const found = await tx.sql
    .selectFrom('retention_choice')
    .select(['months', 'version'])
    .where('rule_pack', '=', rulePack)
    .where('rule', '=', rule)
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

export async function saveChoice(tx: Transaction, { rulePack, rule, months, reason, by, now }: Choice): Promise<void> {
  await tx.sql
    .insertInto('retention_choice')
    .values({ rule_pack: rulePack, rule, months, reason, changed_by: by, changed_at: now })
    .onConflict((conflict) =>
      conflict.columns(['rule_pack', 'rule']).doUpdateSet((row) => ({
        months,
        reason,
        changed_by: by,
        changed_at: now,
        version: sql<number>`${row.ref('retention_choice.version')} + 1`,
      })),
    )
    .execute();
}

export async function dropChoice(tx: Transaction, rulePack: string, rule: string): Promise<void> {
  await tx.sql.deleteFrom('retention_choice').where('rule_pack', '=', rulePack).where('rule', '=', rule).execute();
}
