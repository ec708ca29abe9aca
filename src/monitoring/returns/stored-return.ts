// A return and its versions as they are kept, asked for once: figures of the version wanted, and of the one before it.
import { type Kysely, sql } from 'kysely';
import { type Actor, may } from '#domain/actor.ts';
import type { Day } from '#domain/day.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Counted, Reckoning } from '#domain/returns/figures.ts';
import type { ReturnState } from '#domain/returns/life.ts';
import type { ReturnDefinition } from '#domain/return-definition.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask, type Reach } from '#platform/postgres/transaction.ts';

export interface StoredVersion {
  readonly number: number;
  readonly layout: ReturnDefinition;
  readonly answers: Reckoning['answers'];
  readonly business: readonly string[];
  readonly lacks: Readonly<Record<string, number>>;
  readonly complaints: number;
  readonly figures: readonly Counted[];
  readonly drawn_at: string;
  readonly drawn_by: string | null;
  readonly checked_at: string | null;
  readonly checked_by: string | null;
  readonly frozen_at: string | null;
  readonly frozen_by: string | null;
  readonly digest: string | null;
  readonly submitted_at: string | null;
  readonly submitted_by: string | null;
  readonly submitted_on: string | null;
  readonly submitted_how: string | null;
  readonly submitted_reference: string | null;
  readonly reopened_at: string | null;
  readonly reopened_by: string | null;
  readonly reopened_because: string | null;
}

export interface StoredReturn {
  readonly id: string;
  readonly pack: string;
  readonly definition: string;
  readonly entity: { readonly id: string; readonly name: string } | null;
  readonly organisation: string;
  readonly currency: string;
  readonly from: Day;
  readonly to: Day;
  readonly due: Day | null;
  readonly state: ReturnState;
  readonly number: number;
  readonly version: number;
  readonly calendar: string;
  readonly timeZone: string;
  readonly versions: readonly StoredVersion[];
}

/** A person sees what is theirs to see; the command line is the program itself. */
export const reachOf = (actor: Actor): Reach => (actor.kind === 'program' ? 'program' : { person: actor.id });

/** The return with all its versions, for those who file returns. */
export async function storedReturn(db: Kysely<DB>, actor: Actor, id: string): Promise<StoredReturn | Refusal> {
  if (!may(actor, 'file-returns')) return refuse('permission.missing');
  const { rows } = await ask(db, reachOf(actor), (tx) =>
    sql<StoredReturn>`
    select r.id, r.rule_pack as pack, r.definition, case when e.id is null then null else json_build_object('id', e.id, 'name', e.name) end as entity,
      o.name as organisation, o.currency, to_char(r.from_day, 'YYYY-MM-DD') as "from", to_char(r.to_day, 'YYYY-MM-DD') as "to",
      to_char(r.due_day, 'YYYY-MM-DD') as due, r.state, r.number, r.version, coalesce(e.calendar, o.calendar) as calendar,
      o.time_zone as "timeZone",
      (select json_agg(to_jsonb(v) || jsonb_build_object('drawn_by', (select name from person where id = v.drawn_by),
          'checked_by', (select name from person where id = v.checked_by), 'frozen_by', (select name from person where id = v.frozen_by),
          'submitted_by', (select name from person where id = v.submitted_by),
          'reopened_by', (select name from person where id = v.reopened_by),
          'figures', (select coalesce(jsonb_agg(jsonb_build_object('figure', f.figure, 'row', f.line, 'members', f.members,
              'total', f.total)), '[]') from return_figure f where f.return_id = v.return_id and f.number = v.number))
          order by v.number)
        from return_version v where v.return_id = r.id) as versions
    from regulator_return r cross join organisation o left join legal_entity e on e.id = r.legal_entity_id
    where r.id = ${id}`.execute(tx.sql),
  );
  return rows[0] ?? refuse('return.unknown');
}

export const reckoningOf = ({ layout, answers, business, figures }: StoredVersion): Reckoning => ({
  definition: layout,
  answers,
  business: new Set(business),
  counted: figures,
});

/** The version wanted, else the newest. */
export const versionOf = ({ versions, number }: StoredReturn, wanted: number | undefined): StoredVersion | undefined =>
  versions.find((one) => one.number === (wanted ?? number));
