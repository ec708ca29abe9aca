// The kernel: the one door through which anything changes. For every command, in this order:
//
//   permission → parse → begin (for the actor) → receipt → run (lock, decide, save) → append to the record → enqueue → commit
//
// A refusal rolls back, unless the command says that the refusal itself happened (a failed sign-in is on the record). Nothing
// commits without its entry: a command can only return what happened (at least one thing), a refusal, or "nothing to do".
// With an idempotency key the reply is kept, so that a repeated click or a retried call gets the same answer and does
// nothing twice; two at once take turns on the receipt's row.
import type { Kysely } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { z } from 'zod';
import { type Actor, may } from '#domain/actor.ts';
import { canonicalJson } from '#domain/audit-entry.ts';
import type { CustomerRight } from '#domain/customer-right.ts';
import type { Happenings } from '#domain/happening.ts';
import type { Permission } from '#domain/permission.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import { sha256 } from '#platform/digest.ts';
import type { MailServer } from '#platform/mail-out/smtp-line.ts';
import type { Scanner } from '#platform/files/clamd.ts';
import type { ObjectStorage } from '#platform/files/object-storage.ts';
import { inputInWords } from '#platform/input-in-words.ts';
import { enqueue } from '#platform/jobs/queue.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { type Reach, type Transaction, transact } from '#platform/postgres/transaction.ts';
import { appendToRecord } from '#records/audit-entries.ts';
import { keepReply, openReceipt } from '#records/command-receipts.ts';
import { invalidInput } from './invalid-input.ts';
import type { Later } from './later-work.ts';

/** The machinery a way in gives to every command; made once, in its main.ts. */
export interface House {
  readonly db: Kysely<DB>;
  readonly jobs: PgBoss;
  readonly rules: Rules;
  readonly clock: () => Date;
  /** The program's own secret: what is sealed and signed with it cannot be read or made from the database alone. */
  readonly secret: Buffer;
  /** Where our pages for customers are, as people type it: for links in what is sent. */
  readonly site: string;
  /** Where contents of files go in place of the database, when a setting says so. */
  readonly objects?: ObjectStorage | undefined;
  /** Looks through files for malware, where one is set or found. */
  readonly scanner?: Scanner | undefined;
  /** The server e-mail goes out by, where a setting of the start names it; else the one set on the screen. */
  readonly mailServer?: MailServer | undefined;
  /** Certificate authorities (PEM) that mail servers and mailboxes may name besides those that are trusted anyway. */
  readonly mailAuthority?: string | undefined;
}

export interface Circumstances {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly now: Date;
  readonly rules: Rules;
  readonly secret: Buffer;
}

/** What a command did: at least one happening, later work, and the answer. `refused` answers no, yet keeps the happening. */
export interface Done<Reply> {
  readonly happened: Happenings;
  readonly queue?: readonly Later[];
  readonly reply: Reply;
  readonly refused?: Refusal;
}

/** Nothing needed doing; nothing is kept. */
export interface Unchanged<Reply> {
  readonly unchanged: true;
  readonly reply: Reply;
}

export interface Command<Input, Reply, Shape = z.ZodType<Input>> {
  /** What the actor must be allowed to do; 'anyone' only for what people do before they are known, or for their own things. */
  readonly permission: Permission | 'anyone';
  /** 'program': reaches what no person's own transaction may (people, passwords, settings). The permission is asked all the same. */
  readonly reach?: 'program';
  /** What a customer needs to ask for it about their own complaint (`complaint` or `id` of the input); without it, it is not for them. */
  readonly customer?: CustomerRight;
  readonly input: Shape & z.ZodType<Input>;
  run(input: Input, circumstances: Circumstances): Promise<Done<Reply> | Unchanged<Reply> | Refusal>;
}

export interface Asking {
  readonly actor: Actor;
  /** Names this asking; the same key again gets the same answer. */
  readonly key?: string | undefined;
}

/** Keeps the shape of the input, so that a route can take part of it from its address. */
export const command = <Shape extends z.ZodType, Reply>(
  definition: Command<z.output<Shape>, Reply, Shape>,
): Command<z.output<Shape>, Reply, Shape> => definition;

/** Carries out a command. Returns its reply or the refusal; throws only on a bug or broken machinery. */
export async function perform<Input, Reply>(
  house: House,
  definition: Command<Input, Reply>,
  given: unknown,
  asking: Asking,
): Promise<Reply | Refusal> {
  const { actor, key } = asking;
  if (!mayAsk(definition, actor)) return refuse('permission.missing');
  const parsed = definition.input.safeParse(given, { error: inputInWords });
  if (!parsed.success) return invalidInput(parsed.error);
  if (actor.kind === 'customer' && aboutOf(parsed.data) !== actor.complaint) return refuse('complaint.unknown');
  const now = house.clock();
  return transact(house.db, reachOf(definition, actor), async (tx) => {
    const receipt = key === undefined ? undefined : { actor: actorKey(actor), key, asked: sha256(canonicalJson(given)), at: now };
    const earlier = receipt && (await openReceipt(tx, receipt));
    if (earlier) return { commit: false, value: isRefusal(earlier) ? earlier : (earlier.reply as Reply) };
    const outcome = await definition.run(parsed.data, { tx, actor, now, rules: house.rules, secret: house.secret });
    if (isRefusal(outcome)) return { commit: false, value: outcome };
    if ('unchanged' in outcome) return { commit: false, value: outcome.reply };
    await appendToRecord(tx, actor, now, outcome.happened);
    await enqueue(house.jobs, tx, outcome.queue ?? []);
    if (receipt) await keepReply(tx, receipt, outcome.reply);
    return { commit: true, value: outcome.refused ?? outcome.reply };
  });
}

function mayAsk({ permission, customer }: Pick<Command<never, never>, 'permission' | 'customer'>, actor: Actor): boolean {
  if (actor.kind === 'customer') return customer !== undefined && actor.rights.has(customer);
  return permission === 'anyone' || may(actor, permission);
}

/** The complaint that an input is about, where it names one. */
function aboutOf(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return undefined;
  return 'complaint' in input ? input.complaint : 'id' in input ? input.id : undefined;
}

function reachOf(definition: Pick<Command<never, never>, 'reach'>, actor: Actor): Reach {
  if (actor.kind === 'customer') return { forCustomer: actor.id, complaint: actor.complaint };
  return actor.kind === 'program' || definition.reach === 'program' ? 'program' : { person: actor.id };
}

function actorKey(actor: Actor): string {
  if (actor.kind === 'customer') return `customer:${actor.complaint}:${actor.id}`;
  return actor.kind === 'person' ? `person:${actor.id}` : `program:${actor.name}`;
}
