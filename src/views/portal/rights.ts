// What each of our legal entities owes a customer who complains today: the days of its clocks counted from now, and the independent
// body its rules name, as the organisation words it. Public: nothing of any complaint is asked.
import { type Kysely, sql } from 'kysely';
import { newClockCase, readCalendarChanges, readOurs } from '#domain/clock-case.ts';
import { type PromisedDays, promisedDays } from '#domain/promised-days.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import { keptPlan } from '#platform/postgres/kept-plan.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface RightsOfEntity extends PromisedDays {
  readonly entity: string;
  readonly howToReach: string;
  readonly body: { readonly name: string; readonly website: string; readonly contact: string } | null;
  /** The organisation's own words on other ways to have it settled. */
  readonly otherWays: string;
  /** Who may complain by these rules; what is told us another way than by a complaint. */
  readonly who: readonly string[];
  readonly otherwise: readonly string[];
}

interface Row {
  readonly name: string;
  readonly rulePack: string;
  readonly calendar: string;
  readonly timeZone: string;
  readonly reach: string;
  readonly changes: { day: string; holiday: boolean; reason: string }[];
  readonly ours: unknown;
  readonly body: { name: string; website: string; contact: string; otherWays: string } | null;
}

export async function rights(db: Kysely<DB>, rules: Rules, now: Date): Promise<RightsOfEntity[]> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Row>`${keptPlan} select e.name, e.rule_pack as "rulePack", e.calendar, o.time_zone as "timeZone", e.how_to_reach as reach,
      calendar_changes(e.calendar) as changes, rule_settings() as ours,
      (select json_build_object('name', r.name, 'website', r.website, 'contact', r.contact, 'otherWays', r.other_ways)
        from recourse r where r.rule_pack = e.rule_pack) as body
      from legal_entity e cross join organisation o order by e.created_at limit 20`.execute(tx.sql),
  );
  return rows.map((row) => {
    const { rulePack, calendar, timeZone } = row;
    const counted = { rulePack, calendar, timeZone, calendarChanges: readCalendarChanges(row.changes), ours: readOurs(row.ours) };
    const days = promisedDays(newClockCase({ ...counted, channel: 'web', receivedAt: now, now }), rules);
    const pack = rules.packs.get(rulePack);
    const third = pack?.thirdParty;
    const known = { name: third?.name ?? '', website: third?.website ?? '', contact: third?.contact ?? '' };
    const name = row.body?.name || known.name;
    const body = { name, website: row.body?.website || known.website, contact: row.body?.contact || known.contact };
    return {
      ...days,
      entity: row.name,
      howToReach: row.reach,
      body: name === '' ? null : body,
      ...ofRules(pack, row.body?.otherWays),
    };
  });
}

const ofRules = (pack: RulePack | undefined, otherWays = '') => ({
  otherWays,
  who: pack?.eligible.map(({ says }) => says) ?? [],
  otherwise: pack?.definition.notComplaints ?? [],
});
