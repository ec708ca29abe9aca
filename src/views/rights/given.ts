// What is handed over to somebody who asked for their data: everything that was collected, with what is withheld cut out of it. For the
// program alone, which draws up the bundle; a person downloads it only when all of it is open to them.
import { type Kysely, sql } from 'kysely';
import { redacted, withheldInWords } from '#domain/data-request.ts';
import { type CopyState, decideContent, type FileCheck } from '#domain/file-check.ts';
import { trueName } from '#domain/media-type.ts';
import { isRefusal } from '#domain/refusal.ts';
import { type Day, day } from '#domain/day.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export interface GivenFile {
  /** Hex. */
  readonly digest: string;
  readonly name: string;
  /** Why its content is not given, in words; the name then ends as a text does. */
  readonly held: string | null;
}

export interface Given {
  readonly number: number;
  readonly version: number;
  readonly bundle: string;
  readonly organisation: string;
  readonly timeZone: string;
  readonly customers: readonly string[];
  readonly receivedOn: Day;
  readonly items: readonly GivenItem[];
  readonly files: readonly GivenFile[];
  /** In how many items something is withheld. */
  readonly withheld: number;
}

interface GivenItem {
  readonly at: string | null;
  readonly title: string;
  readonly who: string;
  readonly parts: readonly { readonly label: string; readonly text: string }[];
  readonly file: string | null;
  readonly withheld: boolean;
}

interface Stored {
  readonly position: number;
  readonly at: string | null;
  readonly title: string;
  readonly who: string;
  readonly parts: readonly { label: string; text: string }[];
  readonly digest: string | null;
  readonly check: FileCheck | null;
  readonly copy: CopyState | null;
  readonly copyType: string | null;
  readonly deleted: boolean | null;
  readonly unchecked: number;
  readonly fileName: string;
  readonly withheld: string | null;
  readonly spans: readonly { part: number; from: number; to: number; reason: string }[];
}

export async function givenOf(db: Kysely<DB>, request: string): Promise<Given | null> {
  return ask(db, 'program', async (tx) => {
    const { rows } = await sql<Omit<Given, 'items' | 'files' | 'withheld' | 'receivedOn'> & { receivedOn: string }>`
      select r.number, r.version, r.bundle, to_char(r.received_on, 'YYYY-MM-DD') as "receivedOn", o.name as organisation, o.time_zone as "timeZone",
        array(select coalesce(u.name, u.email, u.phone, 'you') from data_request_customer c join customer u on u.id = c.customer_id
          where c.request_id = r.id order by u.created_at) as customers
      from data_request r cross join organisation o where r.id = ${request}`.execute(tx.sql);
    const [found] = rows;
    if (!found) return null;
    const { rows: stored } = await sql<Stored>`
      select i.position, to_json(i.at) #>> '{}' as at, i.title, i.who, i.parts, encode(i.digest, 'hex') as digest, f.check_state as check, f.copy_state as copy,
        (select k.media_type from file_copy k where k.digest = i.digest and k.kind = 'shown') as "copyType", f.kept_in = 'nowhere' as deleted,
        (select value from handling_choice where name = 'open-unchecked') as unchecked, i.file_name as "fileName", i.withheld,
        (select coalesce(json_agg(json_build_object('part', x.part, 'from', x.from_at, 'to', x.to_at, 'reason', x.reason)), '[]')
          from data_request_redaction x where x.request_id = i.request_id and x.position = i.position) as spans
      from data_request_item i left join file_content f on f.digest = i.digest where i.request_id = ${request} order by i.position`.execute(
      tx.sql,
    );
    const items = stored.map(itemGiven);
    const files = stored.flatMap((one) => fileOf(one) ?? []);
    return { ...found, receivedOn: day(found.receivedOn), items, files, withheld: items.filter(({ withheld }) => withheld).length };
  });
}

function itemGiven(one: Stored): GivenItem {
  const { at, title, who, parts, spans, withheld } = one;
  if (withheld !== null)
    return { at, title, who: '', parts: [{ label: 'What', text: withheldInWords(withheld) }], file: null, withheld: true };
  const given = parts.map(({ label, text }, part) => ({
    label,
    text: redacted(
      text,
      spans.filter((span) => span.part === part),
    ),
  }));
  return { at, title, who, parts: given, file: fileOf(one)?.name ?? null, withheld: spans.length > 0 };
}

/** The file as it lies in the bundle: its number keeps two of the same name apart, and nothing in a name leads out of its folder. */
function fileOf(one: Stored): GivenFile | undefined {
  const { position, digest, fileName, withheld, spans, copyType } = one;
  if (digest === null || withheld !== null) return undefined;
  // A name of which words are withheld is not given beside them.
  const name =
    spans.length > 0
      ? 'file'
      : fileName
          .replaceAll(/[^\p{L}\p{N}._ -]+/gu, '_')
          .replace(/^\.+/, '')
          .slice(-120) || 'file';
  const held = whyHeld(one);
  const kept = held === null && copyType !== null ? trueName(name, copyType) : name;
  return { digest, name: `${position} ${kept}${held === null ? '' : ' (not given).txt'}`, held };
}

function whyHeld({ check, copy, deleted, unchecked }: Stored): string | null {
  if (check === null) return null;
  const given = decideContent({
    check,
    copy: copy ?? 'none',
    deleted: deleted ?? false,
    unchecked,
    wants: 'copy',
    said: 'outside',
  });
  return isRefusal(given) ? given.words : null;
}

/** The content of a file: of a picture the copy; undefined where it is in object storage. Throws when it is not there. */
export async function fileGiven(db: Kysely<DB>, digest: string): Promise<Buffer | undefined> {
  return ask(db, 'program', async (tx) => {
    const { rows } = await sql<{ bytes: Buffer | null }>`
      select coalesce(k.bytes, f.bytes) as bytes from file_content f left join file_copy k on k.digest = f.digest and k.kind = 'shown'
      where f.digest = ${Buffer.from(digest, 'hex')}`.execute(tx.sql);
    const [found] = rows;
    if (!found) throw new Error(`The content of ${digest} is not kept any more.`);
    return found.bytes ?? undefined;
  });
}
