// What letters under the rules in use still lack: prescribed words that the rules as they came do not hold or nobody has checked,
// with what was entered since; and how the independent body is named and reached.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { Recourse } from '#domain/letter/entered.ts';
import type { LockedWording, RulePack } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });

const Entry = z.object({
  number: z.number().int(),
  inForce: z.string(),
  text: z.string(),
  source: z.string(),
  edition: z.string(),
  by: z.string(),
  at: when,
});
type Entry = z.infer<typeof Entry>;

export const LetterWordings = z.object({
  packs: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** The independent body as the rules have it; null where they know none. */
      body: z.object({ name: z.string(), website: z.string(), contact: z.string() }).nullable(),
      recourse: Recourse.extend({ version: z.number().int() }),
      /** Some letter tells of other ways in which the customer may be helped. */
      tellsOtherWays: z.boolean(),
      wordings: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          /** The letters that may have it. */
          letters: z.array(z.string()),
          text: z.string().nullable(),
          source: z.string(),
          url: z.string().nullable(),
          note: z.string().nullable(),
          unconfirmed: z.boolean(),
          /** What was entered, the newest first. */
          entries: z.array(Entry),
        }),
      ),
    }),
  ),
});
export type LetterWordings = z.infer<typeof LetterWordings>;

interface Row {
  readonly packs: string[];
  readonly entries: (Entry & { pack: string; wording: string })[];
  readonly recourses: (Recourse & { pack: string; version: number })[];
}

export async function letterWordings(db: Kysely<DB>, actor: PersonActor, rules: Rules): Promise<LetterWordings> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Row>`
    select (select coalesce(json_agg(distinct rule_pack), '[]') from legal_entity) as packs,
      (select coalesce(json_agg(json_build_object('pack', w.rule_pack, 'wording', w.wording, 'number', w.number,
          'inForce', to_char(w.in_force, 'YYYY-MM-DD'), 'text', w.text, 'source', w.source, 'edition', w.edition,
          'by', coalesce(p.name, 'the program'), 'at', w.entered_at) order by w.number desc), '[]')
        from entered_wording w left join person p on p.id = w.entered_by) as entries,
      (select coalesce(json_agg(json_build_object('pack', r.rule_pack, 'name', r.name, 'website', r.website, 'contact', r.contact,
          'otherWays', r.other_ways, 'version', r.version)), '[]') from recourse r) as recourses`.execute(tx.sql),
  );
  const row = rows[0] ?? { packs: [], entries: [], recourses: [] };
  const packs = row.packs.flatMap((id) => rules.packs.get(id) ?? []);
  return { packs: packs.map((pack) => packShown(pack, row, rules)) };
}

const nothing = { name: '', website: '', contact: '', otherWays: '', version: 0 };

function packShown(pack: RulePack, { entries, recourses }: Row, rules: Rules): LetterWordings['packs'][number] {
  const { id, name, thirdParty } = pack;
  const found = recourses.find((one) => one.pack === id);
  const bodies = [...(rules.letters.get(id)?.values() ?? [])];
  return {
    id,
    name,
    body: thirdParty && { name: thirdParty.name, website: thirdParty.website ?? '', contact: thirdParty.contact ?? '' },
    recourse: found ?? nothing,
    tellsOtherWays: bodies.some(({ blanks }) => blanks.includes('other-ways')),
    wordings: pack.wordings.map((wording) =>
      wordingShown(
        wording,
        pack,
        entries.filter((one) => one.pack === id && one.wording === wording.id),
      ),
    ),
  };
}

function wordingShown({ id, name, versions }: LockedWording, pack: RulePack, entries: Entry[]) {
  const newest = versions.at(-1);
  const letters = pack.letters.filter(({ must }) => must.some(({ wordings }) => wordings.includes(id))).map((one) => one.name);
  return {
    id,
    name,
    letters,
    text: newest?.text ?? null,
    source: newest?.source ?? '',
    url: newest?.url ?? null,
    note: newest?.note ?? null,
    unconfirmed: newest?.unconfirmed ?? false,
    entries,
  };
}
