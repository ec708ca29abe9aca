// The settings of the organisation and its legal entities: what each is, who changed it last, what it was before, and what
// there is to choose from.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { languages } from '#domain/organisation.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { settingInWords } from './setting-in-words.ts';

const when = z.iso.datetime({ offset: true });
const Changed = z.object({ by: z.string(), at: when, was: z.string() }).describe('Who changed it last, when, and what it was');
const named = z.object({ id: z.string(), name: z.string() });

export const SettingsPage = z
  .object({
    organisation: z.object({
      version: z.number().int(),
      name: z.string(),
      timeZone: z.string(),
      calendar: z.string(),
      language: z.string(),
      linkLifeDays: z.number().int(),
      changed: z.record(z.string(), Changed),
    }),
    entities: z.array(
      z.object({
        id: z.uuid(),
        version: z.number().int(),
        name: z.string(),
        rulePack: z.string(),
        calendar: z.string(),
        postalAddress: z.string(),
        howToReach: z.string(),
        addedAt: when,
        changed: z.record(z.string(), Changed),
      }),
    ),
    choices: z.object({ calendars: z.array(named), rulePacks: z.array(named), languages: z.array(named) }),
  })
  .meta({ id: 'SettingsPage' });
export type SettingsPage = z.infer<typeof SettingsPage>;

type Last = Record<string, z.infer<typeof Changed>>;
type Stored = Pick<SettingsPage, 'organisation' | 'entities'>;

export async function settingsPage(db: Kysely<DB>, actor: PersonActor, rules: Rules): Promise<SettingsPage | Refusal> {
  if (!may(actor, 'manage-settings')) return refuse('permission.missing');
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Stored>`
    with changed as (
      select distinct on (entity, key) facts ->> 'legalEntity' as entity, key,
        json_build_object('by', actor_name, 'at', at, 'was', value ->> 'was') as last
      from audit_entry, jsonb_each(facts -> 'changes')
      where chain_id = (select id from organisation) and kind in ('organisation-changed', 'legal-entity-changed')
      order by entity, key, seq desc
    )
    select
      (select json_build_object('version', o.version, 'name', o.name, 'timeZone', o.time_zone, 'calendar', o.calendar,
        'language', o.language, 'linkLifeDays', o.link_life_days,
        'changed', (select coalesce(json_object_agg(key, last), '{}') from changed where entity is null)) from organisation o) as organisation,
      (select json_agg(json_build_object('id', e.id, 'version', e.version, 'name', e.name, 'rulePack', e.rule_pack, 'calendar', e.calendar,
        'postalAddress', e.postal_address, 'howToReach', e.how_to_reach, 'addedAt', e.created_at,
        'changed', (select coalesce(json_object_agg(key, last), '{}') from changed where entity = e.id::text)) order by e.created_at, e.id)
        from legal_entity e) as entities`.execute(tx.sql),
  );
  const [stored] = rows;
  if (!stored) throw new Error('The organisation has no row.');
  return {
    organisation: { ...stored.organisation, changed: told(stored.organisation.changed, rules) },
    entities: stored.entities.map((one) => ({ ...one, changed: told(one.changed, rules) })),
    choices: choicesOf(rules),
  };
}

/** What each setting was, by the name people know it by. */
function told(changed: Last, rules: Rules): Last {
  const inWords = Object.entries(changed).map(
    ([name, last]) => [name, { ...last, was: settingInWords(name, last.was, rules) }] as const,
  );
  return Object.fromEntries(inWords);
}

function choicesOf(rules: Rules): SettingsPage['choices'] {
  const named = (of: ReadonlyMap<string, { name: string }>) => [...of].map(([id, { name }]) => ({ id, name }));
  return {
    calendars: named(rules.calendars),
    rulePacks: named(rules.packs),
    languages: Object.entries(languages).map(([id, { name }]) => ({ id, name })),
  };
}
