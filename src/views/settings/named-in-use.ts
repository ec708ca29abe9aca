// The rule packs that legal entities answer to, that the organisation's rules name, and that open complaints are handled by under any
// of their regimes; and the calendars in which all of these count: asked before the program starts to count by them.
import { type Kysely, sql } from 'kysely';
import type { InUse } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export async function namedInUse(db: Kysely<DB>): Promise<InUse> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ pack: string | null; calendar: string | null }>`
    select rule_pack as pack, calendar from legal_entity
    union select null, calendar from organisation
    union select rule_pack, null from regime_rule
    union select rule_pack, calendar from complaint where state in ('open', 'answered')
    union select g.rule_pack, null from complaint_regime g join complaint c on c.id = g.complaint_id
      where g.removed_at is null and c.state in ('open', 'answered')`.execute(tx.sql),
  );
  const each = (pick: (row: (typeof rows)[number]) => string | null) => [...new Set(rows.flatMap((row) => pick(row) ?? []))];
  return { packs: each(({ pack }) => pack), calendars: each(({ calendar }) => calendar) };
}
