// One thing another help desk is to be told, composed as it stands now; for the program alone. And what desks were told, with what they
// answered, for whoever keeps the settings.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { type DeskEvent, deskEventNames, deskEvents, tellingStates } from '#domain/desk/desk.ts';
import type { TellingFacts } from '#domain/desk/desk-telling.ts';
import type { Json } from '#domain/desk/json-pointer.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import { readingInWords } from '#domain/signal/reading-in-words.ts';
import { type Dismissal, dismissals, type SignalLevel, type SignalOutcome, signalOutcomes } from '#domain/signal/signal.ts';
import { partInWords, type SignalPart } from '#domain/signal/weighing.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

interface Row {
  readonly event: DeskEvent; readonly source: string; readonly theirId: string; readonly contact: string; readonly desk: string;
  readonly text: string; readonly level: SignalLevel | null; readonly parts: { part: SignalPart; times: number }[] | null; readonly within: number;
  readonly reading: { complaint: number | null; dissatisfaction: number | null; cues: TellingFacts['cues'] } | null;
  readonly reason: string; readonly outcome: SignalOutcome | null; readonly complaint: string | null; readonly rulePack: string;
  readonly active: boolean; readonly url: string; readonly method: 'POST' | 'PUT'; readonly body: Json | null; readonly header: string | null;
  readonly key: Buffer | null; readonly secret: Buffer | null;
} // biome-ignore format: a list is read as one

export interface TellingToSend extends Pick<Row, 'desk' | 'active' | 'url' | 'method' | 'body' | 'header' | 'key' | 'secret'> {
  readonly facts: TellingFacts;
}

export async function tellingToSend(
  db: Kysely<DB>,
  telling: string,
  { rules, site }: { rules: Rules; site: string },
): Promise<TellingToSend | undefined> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Row>`
    select t.event, e.name as source, d.their_id as "theirId", k.id as contact, e.id as desk, k.text, s.level, s.parts,
      (select value from handling_choice where name = 'signals-repeat-days') as within,
      (select json_build_object('complaint', r.complaint / 10000.0, 'dissatisfaction', r.dissatisfaction / 10000.0, 'cues', r.cues) from contact_reading r
        where r.contact_id = k.id) as reading,
      coalesce(s.reason, '') as reason, s.outcome, case when not c.need_to_know then c.reference end as complaint,
      coalesce(c.rule_pack, (select l.rule_pack from legal_entity l order by l.created_at limit 1)) as "rulePack",
      e.hook_active as active, e.hook_url as url, e.hook_method as method, e.hook_body as body, e.hook_header as header, e.hook_key_sealed as key,
      e.hook_secret_sealed as secret
    from desk_telling t join desk e on e.id = t.desk_id join contact k on k.id = t.contact_id join desk_contact d on d.contact_id = k.id
      left join contact_signal s on s.contact_id = k.id left join complaint c on c.id = k.complaint_id where t.id = ${telling}`.execute(
      tx.sql,
    ),
  );
  const [row] = rows;
  if (!row) return undefined;
  const { desk, active, url, method, body, header, key, secret } = row;
  return { desk, active, url, method, body, header, key, secret, facts: factsOf(row, rules, site) };
}

function factsOf(row: Row, rules: Rules, site: string): TellingFacts {
  const { event, source, theirId, contact, text, level, reading, outcome, complaint, parts, within } = row;
  const pack = rules.packs.get(row.rulePack);
  const cues = reading?.cues ?? [];
  const mayBeComplaint = (reading?.complaint ?? 0) >= 0.5 || cues.some(({ cue }) => cue === 'says-complaint');
  const dismissed = event === 'dismissed' ? (dismissals[row.reason as Dismissal] ?? null) : null;
  return {
    event,
    source,
    theirId,
    contact,
    link: new URL(`/contacts/${contact}`, site).href,
    text,
    level,
    says: reading === null ? [] : readingInWords(reading),
    because: (parts ?? [])
      .filter(({ part }) => !part.startsWith('cue-'))
      .map(({ part, times }) => partInWords(part, times, within)),
    cues: cues.filter(({ cue }) => cue !== 'conversation'),
    definition: { rules: pack?.name ?? row.rulePack, says: pack?.definition.says ?? '', mayBeComplaint },
    outcome: event === 'settled' && outcome !== null ? `${signalOutcomes[outcome]}.` : dismissed && `${dismissed}.`,
    complaint: event === 'became-complaint' ? complaint : null,
  };
}

const when = z.iso.datetime({ offset: true });
const Telling = z.object({
  id: z.uuid(),
  contact: z.uuid(),
  theirId: z.string(),
  event: z.enum(deskEventNames),
  says: z.string(),
  state: z.enum(tellingStates),
  madeAt: when,
  endedAt: when.nullable(),
  tryAt: when.nullable(),
  attempts: z.number().int(),
  code: z.number().int().nullable(),
  answer: z.string(),
});
export const DeskTellings = z.object({ tellings: z.array(Telling) }).meta({ id: 'DeskTellings' });
const latest = 50;

/** The latest fifty. */
export async function deskTellings(
  db: Kysely<DB>,
  actor: PersonActor,
  desk: string,
): Promise<z.output<typeof DeskTellings> | Refusal> {
  if (!may(actor, 'manage-settings')) return refuse('permission.missing');
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Omit<z.output<typeof Telling>, 'says' | 'id'> & { id: string | null }>`
    select t.id, t.contact_id as contact, d.their_id as "theirId", t.event, t.state, to_json(t.made_at) as "madeAt", to_json(t.ended_at) as "endedAt",
      to_json(t.try_at) as "tryAt", t.attempts, t.code, t.answer
    from desk k left join (desk_telling t join desk_contact d on d.contact_id = t.contact_id) on t.desk_id = k.id
    where k.id = ${desk} order by t.made_at desc, t.id desc limit ${latest}`.execute(tx.sql),
  );
  if (rows.length === 0) return refuse('desk.unknown');
  return { tellings: rows.flatMap(({ id, ...row }) => (id === null ? [] : [{ id, ...row, says: deskEvents[row.event] }])) };
}
