// What the organisation compared with the sources of its rules, the standing checks only: of every pack, or of one.
import { type Kysely, sql } from 'kysely';
import type { StandingCheck } from '#domain/rule-check.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

type Row = StandingCheck & { readonly rulePack: string };

export async function ruleChecks(db: Kysely<DB>, pack?: string): Promise<Row[]> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Row>`
    select r.rule_pack as "rulePack", r.statement, r.says, r.agrees, r.source, to_char(r.read_on, 'YYYY-MM-DD') as "readOn", r.note,
      coalesce(p.name, 'the program') as by, to_json(r.checked_at) as at
    from rule_check r left join person p on p.id = r.checked_by
    where r.withdrawn_at is null and (${pack ?? null}::text is null or r.rule_pack = ${pack ?? null})`.execute(tx.sql),
  );
  return rows;
}
