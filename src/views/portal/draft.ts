// What a visitor has typed on our pages and not sent, by the secret in the address; and once it is sent, only what became of it.
import { type Kysely, sql } from 'kysely';
import type { FormAnswers } from '#domain/complaint-form.ts';
import { sha256 } from '#platform/digest.ts';
import { keptPlan } from '#platform/postgres/kept-plan.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface DraftShown {
  readonly answers: FormAnswers;
  readonly language: string;
  readonly expiresAt: string;
  /** Of the complaint it became. */
  readonly reference: string | null;
  readonly files: readonly { readonly id: string; readonly name: string; readonly kind: string; readonly size: number }[];
}

/** Undefined where there is none, or its time has passed. */
export async function draftByToken(db: Kysely<DB>, token: string, now: Date): Promise<DraftShown | undefined> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<DraftShown>`${keptPlan} select d.answers, d.language, to_json(d.expires_at) as "expiresAt", d.reference,
      coalesce((select json_agg(json_build_object('id', f.id, 'name', f.file_name, 'kind', f.kind, 'size', c.size) order by f.added_at, f.id)
        from portal_draft_file f join file_content c on c.digest = f.digest where f.token_hash = d.token_hash), '[]') as files
      from portal_draft d where d.token_hash = ${sha256(token)} and d.expires_at > ${now}`.execute(tx.sql),
  );
  return rows[0];
}

export interface AboutChoices {
  readonly products: readonly { readonly id: string; readonly path: readonly string[] }[];
  readonly entities: readonly { readonly id: string; readonly name: string }[];
}

/** What a customer may choose from when asked what it is about: products in use, and legal entities where there is more than one. */
export async function aboutChoices(db: Kysely<DB>): Promise<AboutChoices> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<AboutChoices>`${keptPlan}
    with recursive tree as (
      select id, array[name] as path, array[lpad(position::text, 6, '0') || lower(name)] as place from taxonomy_node
      where taxonomy = 'product' and parent_id is null and retired_at is null
      union all
      select n.id, tree.path || n.name, tree.place || (lpad(n.position::text, 6, '0') || lower(n.name))
      from taxonomy_node n join tree on tree.id = n.parent_id where n.retired_at is null
    )
    select coalesce((select json_agg(json_build_object('id', id, 'path', path) order by place) from (select * from tree limit 200) t), '[]') as products,
      (select case when count(*) > 1 then json_agg(json_build_object('id', id, 'name', name) order by created_at) else '[]' end
        from legal_entity) as entities`.execute(tx.sql),
  );
  return rows[0] ?? { products: [], entities: [] };
}
