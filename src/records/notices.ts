// What a notice to a customer turns on, read from rows for the pure rule that decides it; and the notice itself, as a message that is
// held or sent. Whoever asks has locked the complaint, so that two at once do not both find that nothing was said.
import { sql } from 'kysely';
import type { Complaint } from '#domain/complaint.ts';
import type { InformChoices, InformFacts } from '#domain/informing/notice.ts';
import type { NoticeWords } from '#domain/informing/notice-texts.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Reach } from '#domain/informing/way-to-tell.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { saveMessage } from './outgoing-messages.ts';

/** Who is told, in which language, and by whom. */
export interface Told extends Reach {
  readonly customer: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly handler: string | null;
  readonly organisation: string;
  /** How many days may pass until they hear again. */
  readonly silence: number;
}

interface Row extends Omit<InformFacts, 'state' | 'stage' | 'level' | 'moved' | 'heardAt' | 'held' | 'causes' | 'choices'> {
  readonly moved: { at: string; byCustomer: boolean } | null;
  readonly heardAt: string;
  readonly held: { message: string; cause: string; kind: string; madeAt: string }[];
  readonly causes: string[];
  readonly choices: InformChoices;
  readonly told: Told | null;
}

export async function informFacts(
  tx: Transaction,
  { id, state, stage, level }: Complaint,
  now: Date,
): Promise<{ facts: InformFacts; told: Told | null }> {
  const { rows } = await sql<Row>`
    select c.waiting_on as "waitingOn", to_json(coalesce(c.customer_told_at, c.received_at)) as "heardAt",
      (select json_build_object('at', e.at, 'byCustomer', e.actor_kind = 'customer') from audit_entry e
        where e.chain_id = c.id and e.kind = 'stage-changed' order by e.seq desc limit 1) as moved,
      coalesce((select json_agg(json_build_object('promise', p.id, 'what', p.what) order by p.settled_at) from promise p
        where p.complaint_id = c.id and p.state = 'kept' and p.told_at is null
          and p.settled_at > ${now}::timestamptz - interval '7 days'), '[]') as kept,
      least(c.news_promised_at, coalesce(c.customer_told_at, c.received_at) + make_interval(days => s.value))
        < ((${now}::timestamptz at time zone o.time_zone)::date + 1)::timestamp at time zone o.time_zone as "newsDue",
      coalesce(k.no_updates_at is not null, false) as "wantsNone",
      coalesce((select json_agg(json_build_object('message', m.id, 'cause', m.cause, 'kind', m.kind, 'madeAt', m.made_at))
        from outgoing_message m where m.complaint_id = c.id and m.state = 'held' and m.cause is not null), '[]') as held,
      array(select m.cause from outgoing_message m where m.complaint_id = c.id and m.cause is not null) as causes,
      (select json_object_agg(h.name, h.value) from handling_choice h where h.name like 'inform-%') as choices,
      case when k.id is not null then json_build_object('customer', k.id, 'name', case when k.anonymous then null else k.name end, 'email', k.email, 'phone', k.phone,
        'address', k.address, 'preferred', k.preferred_channel, 'language', coalesce(k.language, o.language), 'organisation', o.name,
        'handler', (select n.name from person n where n.id = c.handler_id and n.state = 'active'), 'silence', s.value) end as told
    from complaint c cross join organisation o join handling_choice s on s.name = 'silence-' || c.track
    left join complaint_party p on p.complaint_id = c.id and p.is_primary left join customer k on k.id = p.customer_id
    where c.id = ${id}`.execute(tx.sql);
  const [row] = rows;
  if (!row) throw new Error('A locked complaint was not found.');
  const { moved, heardAt, held, causes, told, ...rest } = row;
  return {
    facts: {
      ...rest,
      state,
      stage,
      level,
      moved: moved && { at: new Date(moved.at), byCustomer: moved.byCustomer },
      heardAt: new Date(heardAt),
      held: held.map((one) => ({ ...one, madeAt: new Date(one.madeAt) })),
      causes: new Set(causes),
    },
    told,
  };
}

/** The organisation's own words for a notice, by language; the newest, where they were not taken back to how they came. */
export async function ownNoticeWords(tx: Transaction, notice: string): Promise<ReadonlyMap<string, NoticeWords>> {
  const { rows } = await sql<{ language: string; subject: string | null; text: string | null }>`
    select distinct on (language) language, subject, text from notice_wording where notice = ${notice}
    order by language, version desc`.execute(tx.sql);
  return new Map(
    rows.flatMap(({ language, subject, text }) => (subject === null || text === null ? [] : [[language, { subject, text }]])),
  );
}

/** Nobody sends it any more: why stands with it. */
export async function dropNotice(
  tx: Transaction,
  message: string,
  { because, by, now }: { because: string; by: string | null; now: Date },
): Promise<void> {
  await saveMessage(tx, message, { state: 'dropped', because, settled_by: by, ended_at: now });
}

/** Keeps with a promise that the customer was told of it. */
export async function tellOfPromise(
  tx: Transaction,
  complaint: string,
  promise: string,
  told: { at: Date; channel: string; text: string },
): Promise<void> {
  await tx.sql
    .updateTable('promise')
    .set((row) => ({
      told_at: told.at,
      told_channel: told.channel,
      told_words: told.text,
      version: sql<number>`${row.ref('version')} + 1`,
    }))
    .where('complaint_id', '=', complaint)
    .where('id', '=', promise)
    .where('told_at', 'is', null)
    .execute();
}

/** Finds and locks a notice that still waits to be looked at, as it was seen. */
export async function lockNotice(tx: Transaction, id: string, version: number) {
  const row = await tx.sql.selectFrom('outgoing_message').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuse('message.unknown');
  const { state, complaint_id: complaint, kind, channel, text, cause } = row;
  if (state !== 'held' || complaint === null || row.version !== version) return refuse('message.not-so');
  return { complaint, kind, channel, text, cause };
}
export type LockedNotice = Exclude<Awaited<ReturnType<typeof lockNotice>>, Refusal>;
