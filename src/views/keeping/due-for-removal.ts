// What falls due to be anonymised or erased: how many under which rule, and the complaints of one rule with whatever still keeps
// each. Only complaints that the asking person may see; how many are closed to them is told, since somebody else has to look at those.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may } from '#domain/actor.ts';
import { complaintStates } from '#domain/complaint.ts';
import { addDays, type Day, dayOf } from '#domain/day.ts';
import { readKeepingCase, whyStillKept } from '#domain/keeping-case.ts';
import { forSomeKinds } from '#domain/own-period.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { Reading } from '../complaints/complaint-page.ts';
import { ruleInWords } from './rule-in-words.ts';

export const dueQuery = z.object({
  rulePack: z.string().optional().describe('Only what is under these rules; with rule, only what that period reaches'),
  rule: z.string().optional().describe('Empty for what was taken back with its import'),
});

const day = z.string().nullable();

export const DueForRemoval = z
  .object({
    groups: z.array(
      z.object({
        rulePack: z.string(),
        rule: z.string().nullable(),
        words: z.string(),
        cites: z.string(),
        someKinds: z.array(z.string()).describe('Periods for some kinds of complaint only, which the reviewer has to tell apart'),
        due: z.number().int().describe('Complaints whose time is over'),
        soon: z.number().int().describe('Complaints whose time ends within 90 days'),
        oldest: day.describe('The day on which the first of them might have gone'),
      }),
    ),
    hidden: z.number().int().describe('Complaints whose time is over and that are closed to you'),
    noPeriod: z.number().int().describe('Settled complaints that were looked at and no period reaches, because none is fixed'),
    complaints: z.array(
      z.object({
        id: z.uuid(),
        reference: z.string(),
        title: z.string(),
        state: z.enum(complaintStates),
        receivedOn: z.string(),
        closedOn: day,
        keepUntil: day,
        why: z.string(),
        because: z.array(z.string()).describe('What still keeps it; nothing when it may go'),
      }),
    ),
  })
  .meta({ id: 'DueForRemoval' });
export type DueForRemoval = z.infer<typeof DueForRemoval>;

const most = 500;

const soonDays = 90;

/** Settled, not removed yet, nobody's part, and in no proposal. */
const candidate = sql`c.state not in ('open', 'answered') and c.erased_at is null and c.merged_into is null
  and not exists (select 1 from disposal_complaint k join disposal d on d.id = k.disposal_id
    where k.complaint_id = c.id and k.state = 'waiting' and d.state in ('proposed', 'confirmed'))`;
const over = (today: Day) => sql`(c.state = 'undone' or (r.keep_until < ${today}
  and (r.kept_longer_until is null or r.kept_longer_until < ${today})))`;
const packOf = sql`coalesce(r.rule_pack, c.rule_pack)`;
/** What was taken back with its import is kept by no rule. */
const ruleOf = sql`case when c.state = 'undone' then null else r.rule end`;

interface Group {
  readonly rulePack: string;
  readonly rule: string | null;
  readonly cites: string | null;
  readonly due: number;
  readonly soon: number;
  readonly noPeriod: number;
  readonly oldest: string | null;
}

const wordsOf = ({ rulePack, rule }: Pick<Group, 'rulePack' | 'rule'>, rules: Rules): string =>
  rule === null ? 'Taken back with their import' : ruleInWords(rules, rulePack, rule);

function someKindsOf({ rulePack, rule }: Pick<Group, 'rulePack' | 'rule'>, { packs }: Rules): string[] {
  return rule === null ? [] : forSomeKinds(packs.get(rulePack)?.retention ?? []).map(({ says }) => says);
}

interface Line extends Omit<DueForRemoval['complaints'][number], 'because'> {
  readonly keeping: unknown;
}

export async function dueForRemoval(
  db: Kysely<DB>,
  { actor, rules, now }: Reading,
  { rulePack, rule }: z.output<typeof dueQuery>,
): Promise<DueForRemoval | Refusal> {
  if (!may(actor, 'keep-and-erase')) return refuse('permission.missing');
  return ask(db, { person: actor.id }, async (tx) => {
    const { time_zone: zone } = await tx.sql.selectFrom('organisation').select('time_zone').executeTakeFirstOrThrow();
    const today = dayOf(now, zone);
    const groups = await sql<Group>`
      select ${packOf} as "rulePack", ${ruleOf} as rule, max(r.cites) as cites,
        count(*) filter (where ${over(today)})::int as due,
        count(*) filter (where not ${over(today)} and r.keep_until < ${addDays(today, soonDays)})::int as soon,
        count(r.complaint_id) filter (where c.state <> 'undone' and r.keep_until is null)::int as "noPeriod",
        to_char(min(r.keep_until) filter (where ${over(today)}), 'YYYY-MM-DD') as oldest
      from complaint c left join complaint_retention r on r.complaint_id = c.id
      where ${candidate} group by 1, 2 order by due desc, 1, 2`.execute(tx.sql);
    const hidden = await sql<{ n: number }>`select due_and_closed_to_me(${today}) as n`.execute(tx.sql);
    const lines = await sql<Line>`
      select c.id, c.reference, c.title, c.state, to_char(c.received_at at time zone ${zone}, 'YYYY-MM-DD') as "receivedOn",
        to_char(c.closed_at at time zone ${zone}, 'YYYY-MM-DD') as "closedOn", to_char(r.keep_until, 'YYYY-MM-DD') as "keepUntil",
        case when c.state = 'undone' then 'Its import was taken back.' else coalesce(r.why, '') end as why, keeping_case(c.id) as keeping
      from complaint c left join complaint_retention r on r.complaint_id = c.id
      where ${candidate} and ${over(today)}
        and (${rulePack ?? null}::text is null or ${packOf} = ${rulePack ?? null}::text)
        and (${rule ?? null}::text is null or coalesce(${ruleOf}, '') = ${rule ?? null}::text)
      order by r.keep_until, c.id limit ${most}`.execute(tx.sql);
    return {
      groups: groups.rows
        .filter(({ due, soon }) => due + soon > 0)
        .map(({ rulePack, rule, cites, due, soon, oldest }) => {
          const of = { rulePack, rule };
          return { ...of, cites: cites ?? '', due, soon, oldest, words: wordsOf(of, rules), someKinds: someKindsOf(of, rules) };
        }),
      noPeriod: groups.rows.reduce((sum, { noPeriod }) => sum + noPeriod, 0),
      hidden: hidden.rows[0]?.n ?? 0,
      complaints: lines.rows.map(({ keeping, ...line }) => ({
        ...line,
        because: whyStillKept(readKeepingCase(keeping), rules, today),
      })),
    };
  });
}
