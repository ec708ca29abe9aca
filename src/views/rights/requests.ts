// Requests of people about the data kept on them: the list, what is due first; and one with everything collected for it that the asking
// person may see, what of it is withheld, and how far it is.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { type Actor, may, type PersonActor } from '#domain/actor.ts';
import { withholdingReasonNames } from '#domain/data-request.ts';
import { allowedRights, dataRightNames, rightsDecisionNames } from '#domain/data-right.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask, type Reach } from '#platform/postgres/transaction.ts';
import { type Reading, Theirs, theirsOf } from './theirs.ts';

const when = z.iso.datetime({ offset: true });

const Line = z.object({
  id: z.uuid(),
  number: z.number().int(),
  version: z.number().int(),
  kind: z.enum(dataRightNames),
  state: z.enum(['open', 'handed-over', 'answered', 'refused', 'withdrawn']),
  customers: z.array(z.object({ id: z.uuid(), name: z.string() })),
  receivedOn: z.string(),
  dueOn: z.string().nullable(),
  endedAt: when.nullable(),
});

export const DataRequests = z.object({ requests: z.array(Line) }).meta({ id: 'DataRequests' });
export type DataRequests = z.infer<typeof DataRequests>;

export const DataRequestPage = Line.extend({
  asked: z.string(),
  channel: z.string(),
  askedBy: z.string(),
  authority: z.string(),
  identityOn: z.string().nullable(),
  identityHow: z.string(),
  dueWhy: z.string(),
  dueCites: z.string(),
  extendedBecause: z.string(),
  extendedTold: z.string(),
  collectedAt: when.nullable(),
  collectedBy: z.string().nullable(),
  looked: z.enum(['none', 'passed', 'sent-back']),
  lookedBy: z.string().nullable(),
  lookedWords: z.string(),
  secondLook: z.boolean().describe('A second person has to look it over before it is drawn up'),
  mineToLookOver: z.boolean(),
  bundle: z.enum(['none', 'asked', 'there', 'removed']),
  bundleAt: when.nullable(),
  bundleDigest: z.string().nullable(),
  bundleSize: z.number().nullable(),
  decision: z.enum(rightsDecisionNames).nullable(),
  decidedBecause: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: when.nullable(),
  carriedOut: z.string(),
  carriedOutBy: z.string().nullable(),
  carriedOutAt: when.nullable(),
  disposal: z.object({ id: z.uuid(), state: z.string() }).nullable().describe('The erasure that was proposed for it'),
  theirs: Theirs.nullable().describe('Whose data it is and their complaints; none where a copy is asked for'),
  deeds: z.array(z.enum(['decide', 'carry-out', 'restrict', 'lift', 'answer', 'propose'])).describe('What you may do of it now'),
  endedBy: z.string().nullable(),
  endedHow: z.string(),
  endedWords: z.string(),
  closed: z.number().int().describe('Complaints among what was collected that are closed to you'),
  mayOpen: z.boolean().describe('You may open those for this request'),
  items: z.array(
    z.object({
      position: z.number().int(),
      at: when.nullable(),
      source: z.string(),
      title: z.string(),
      who: z.string(),
      reference: z.string().nullable(),
      complaint: z.uuid().nullable(),
      parts: z.array(z.object({ label: z.string(), text: z.string() })),
      file: z.boolean(),
      aboutOthers: z.boolean().describe('It went to or came from somebody else'),
      withheld: z.enum(withholdingReasonNames).nullable(),
      spans: z.array(
        z.object({ part: z.number().int(), from: z.number().int(), to: z.number().int(), reason: z.enum(withholdingReasonNames) }),
      ),
    }),
  ),
}).meta({ id: 'DataRequestPage' });
export type DataRequestPage = z.infer<typeof DataRequestPage>;

const line = sql`'id', r.id, 'number', r.number, 'version', r.version, 'kind', r.kind, 'state', r.state, 'receivedOn', r.received_on, 'dueOn', r.due_on,
  'endedAt', r.ended_at, 'customers', (select coalesce(json_agg(json_build_object('id', u.id, 'name', coalesce(u.name, u.email, u.phone, 'A customer without a name'))
    order by u.created_at), '[]') from data_request_customer c join customer u on u.id = c.customer_id where c.request_id = r.id)`;

const nameOf = (column: string) => sql`(select p.name from person p where p.id = ${sql.ref(column)})`;

/** The command line is the program itself; a person sees what is theirs to see. */
const reachOf = (actor: Actor): Reach => (actor.kind === 'person' ? { person: actor.id } : 'program');

export async function dataRequests(db: Kysely<DB>, actor: Actor): Promise<DataRequests | Refusal> {
  if (!may(actor, 'answer-data-requests')) return refuse('permission.missing');
  const { rows } = await ask(db, reachOf(actor), (tx) =>
    sql<{ line: DataRequests['requests'][number] }>`
      select json_build_object(${line}) as line from data_request r
      order by r.state <> 'open', r.due_on nulls last, r.number desc limit 300`.execute(tx.sql),
  );
  return { requests: rows.map((row) => row.line) };
}

export async function dataRequestPage(db: Kysely<DB>, reading: Reading, id: string): Promise<DataRequestPage | Refusal> {
  const { actor } = reading;
  if (!may(actor, 'answer-data-requests')) return refuse('permission.missing');
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ page: Omit<DataRequestPage, 'mayOpen' | 'mineToLookOver' | 'theirs' | 'deeds'>; mine: boolean }>`
      select r.collected_by = acting_person() as mine, json_build_object(${line}, 'asked', r.asked, 'channel', r.channel, 'askedBy', r.asked_by, 'authority', r.authority,
        'identityOn', r.identity_on, 'identityHow', r.identity_how, 'dueWhy', r.due_why, 'dueCites', r.due_cites,
        'extendedBecause', r.extended_because, 'extendedTold', r.extended_told, 'collectedAt', r.collected_at,
        'collectedBy', ${nameOf('r.collected_by')}, 'looked', r.looked, 'lookedBy', ${nameOf('r.looked_by')}, 'lookedWords', r.looked_words,
        'secondLook', (select h.value = 1 from handling_choice h where h.name = 'data-request-second-look'),
        'bundle', r.bundle, 'bundleAt', r.bundle_at, 'bundleDigest', encode(r.bundle_digest, 'hex'), 'bundleSize', r.bundle_size,
        'decision', r.decision, 'decidedBecause', r.decided_because, 'decidedBy', ${nameOf('r.decided_by')}, 'decidedAt', r.decided_at,
        'carriedOut', r.carried_out, 'carriedOutBy', ${nameOf('r.carried_out_by')}, 'carriedOutAt', r.carried_out_at,
        'disposal', (select json_build_object('id', d.id, 'state', d.state) from disposal d where d.id = r.disposal_id),
        'endedBy', ${nameOf('r.ended_by')}, 'endedHow', r.ended_how, 'endedWords', r.ended_words, 'closed', data_request_closed_to_me(r.id),
        'items', (select coalesce(json_agg(json_build_object('position', i.position, 'at', i.at, 'source', i.source, 'title', i.title, 'who', i.who,
          'reference', (select k.reference from complaint k where k.id = i.complaint_id), 'complaint', i.complaint_id, 'parts', i.parts,
          'file', i.digest is not null, 'aboutOthers', i.about_others, 'withheld', i.withheld,
          'spans', (select coalesce(json_agg(json_build_object('part', x.part, 'from', x.from_at, 'to', x.to_at, 'reason', x.reason)
            order by x.part, x.from_at), '[]') from data_request_redaction x where x.request_id = i.request_id and x.position = i.position))
          order by i.position), '[]') from data_request_item i where i.request_id = r.id)) as page
      from data_request r where r.id = ${id}`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) return refuse('data-request.unknown');
  const { closed, collectedAt } = found.page;
  const mineToLookOver = collectedAt !== null && !found.mine && closed === 0;
  const theirs = found.page.kind === 'access' ? null : await theirsOf(db, reading, id);
  const mayOpen = closed > 0 && may(actor, 'open-need-to-know');
  return { ...found.page, mineToLookOver, mayOpen, theirs, deeds: theirs ? deedsOn(found.page, theirs, actor) : [] };
}

type Found = Pick<DataRequestPage, 'kind' | 'state' | 'identityOn' | 'decision' | 'carriedOutAt'>;

function deedsOn(page: Found, theirs: Theirs, actor: PersonActor): DataRequestPage['deeds'] {
  const allowed = allowedRights({
    kind: page.kind,
    open: page.state === 'open',
    identityKnown: page.identityOn !== null,
    decision: page.decision,
    carriedOut: page.carriedOutAt !== null,
    restricted: theirs.complaints.filter(({ restriction }) => restriction?.forThis).length,
  });
  if (page.kind !== 'erasure') return allowed;
  // An erasure is proposed to a second person in place of being noted as done, where there is something to erase.
  const proposes = may(actor, 'keep-and-erase') && theirs.complaints.some((one) => one.against.length === 0 && !one.proposed);
  return allowed.flatMap((deed) => (deed !== 'carry-out' ? [deed] : proposes ? ['propose' as const] : []));
}

/** The pieces of the bundle, where all of it is open to the asking person. */
export async function bundlePieces(
  db: Kysely<DB>,
  actor: Actor,
  id: string,
): Promise<{ number: number; pieces: number } | Refusal> {
  if (!may(actor, 'answer-data-requests')) return refuse('permission.missing');
  const { rows } = await ask(db, reachOf(actor), (tx) =>
    sql<{ number: number; pieces: number }>`
      select r.number, (select count(*)::int from data_request_chunk k where k.request_id = r.id) as pieces
      from data_request r where r.id = ${id}`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) return refuse('data-request.unknown');
  return found.pieces === 0 ? refuse('data-request.no-bundle') : found;
}

export async function* pieceByPiece(db: Kysely<DB>, actor: Actor, id: string): AsyncGenerator<Buffer> {
  for (let seq = 1; ; seq += 1) {
    const row = await ask(db, reachOf(actor), (tx) =>
      tx.sql
        .selectFrom('data_request_chunk')
        .select('bytes')
        .where('request_id', '=', id)
        .where('seq', '=', seq)
        .executeTakeFirst(),
    );
    if (!row) return;
    yield row.bytes;
  }
}
