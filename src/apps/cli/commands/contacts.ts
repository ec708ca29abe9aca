// Brings in contacts of another help desk from files, as it would have posted them: each once under its own id, so that the same file may be
// brought in again. It works beside a running program and without one; what was kept stays, whatever stops it.
import { createWriteStream, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { deskAnswerNames, type DeskAnswer } from '#domain/desk/desk.ts';
import type { Json } from '#domain/desk/json-pointer.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { receiveDeskMail } from '#handling/desks/receive-desk-mail.ts';
import { messagesIn } from '#platform/mail-in/mailbox-file.ts';
import { type BringingDesk, deskNamed } from '#views/desks/desk-named.ts';
import { bringIn } from '../../desk-batch.ts';
import { type OpenHouse, openHouse } from '../../open-house.ts';
import type { CliCall, CliCommand } from '../cli-command.ts';
import { type ContactArguments, mappingIn, readArguments } from '../contacts/arguments.ts';
import { contactsInFile, type LineRead } from '../contacts/contacts-in-file.ts';

export const contactsCommand: CliCommand = {
  name: 'contacts',
  words: 'contacts FILE… --desk NAME: bring in contacts of another help desk (JSON lines, CSV, Excel, e-mail)',
  async run(call) {
    const given = readArguments(call.args);
    for (const file of given.files) mustBeFile(file);
    const mapping =
      given.mappingFile === undefined ? undefined : mappingIn(await readFile(given.mappingFile, 'utf8'), given.mappingFile);
    const house = await openHouse({ settings: call.settings, clock: call.clock, log: call.words, beside: true });
    try {
      const desk = await deskNamed(house.db, given.desk);
      if ('others' in desk) throw new Error(unknown(given.desk, desk.others));
      const bringing = new Bringing({ house, desk, given, call });
      for (const file of given.files) {
        if (bringing.stopped) break;
        await (isMail(file) ? bringing.mail(file) : bringing.lines(file, given.asTaken ? null : (mapping ?? desk.mapping)));
      }
      return await bringing.end();
    } finally {
      await house.close();
    }
  },
};

const isMail = (file: string): boolean => /\.(eml|mbox)$/i.test(file);
const actor = { kind: 'program', name: 'command line' } as const;

const unknown = (name: string, others: readonly string[]): string =>
  `There is no help desk “${name}” here. ${others.length === 0 ? 'Add it first, under Settings › Other help desks.' : `There is ${others.join(', ')}.`} Nothing was brought in.`;

interface BringingIn {
  readonly house: OpenHouse;
  readonly desk: BringingDesk;
  readonly given: ContactArguments;
  readonly call: CliCall;
}

/** One run of the command: what it has counted, and where it writes what was refused. */
class Bringing {
  stopped = false;
  readonly #at: BringingIn;
  readonly #counts = Object.fromEntries(deskAnswerNames.map((name) => [name, 0])) as Record<DeskAnswer, number>;
  readonly #errors: NodeJS.WritableStream | undefined;
  #said = 0;

  constructor(at: BringingIn) {
    this.#at = at;
    this.#errors = at.given.errors === undefined ? undefined : createWriteStream(at.given.errors);
    void at.call.stopped.then(() => (this.stopped = true));
  }

  async lines(file: string, mapping: BringingDesk['mapping']): Promise<void> {
    for await (const batch of contactsInFile(file, { mapping, columns: this.#at.given.columns })) {
      await this.#take(file, batch);
      if (this.stopped) return;
    }
  }

  async #take(file: string, batch: readonly LineRead[]): Promise<void> {
    for (const { line, given, wrong } of batch) if (wrong !== undefined) this.#refuse(`${file}, line ${line}`, wrong, given);
    const items = batch.flatMap(({ line, given, items: found }) =>
      found.map((item) => ({ line, given, item: this.#closed(item) })),
    );
    if (items.length === 0) return;
    const { house, desk } = this.#at;
    const answer = await bringIn(house, desk, items.map(({ item }) => item)); // biome-ignore format: one thought
    if (isRefusal(answer)) throw new Error(answer.words);
    for (const { index, id, answer: what, notes } of answer.contacts) {
      const { line = 0, given = null } = items[index] ?? {};
      if (what === 'refused') this.#refuse(`${file}, line ${line}${id === null ? '' : ` (${id})`}`, notes.join(' '), given);
      else this.#counts[what] += 1;
    }
    this.#sayHowFar();
  }

  #closed(item: Json | null): Json | null {
    const plain = typeof item === 'object' && item !== null && !Array.isArray(item);
    if (!this.#at.given.closed || !plain || (item['closed'] ?? null) !== null) return item;
    return { ...item, closed: true };
  }

  async mail(file: string): Promise<void> {
    const { house, desk } = this.#at;
    if (desk.ourAddresses.length === 0)
      throw new Error(`Say first, under Settings › Other help desks, which addresses are ours: without them nobody could say whose words a message of ${desk.title} holds.`); // biome-ignore format: one sentence
    let number = 0;
    for (const raw of messagesIn(await readFile(file))) {
      number += 1;
      const answer = await perform(house, receiveDeskMail, { desk: desk.id, raw }, { actor });
      if (isRefusal(answer)) throw new Error(answer.words);
      if (answer.answer === 'refused') this.#refuse(`${file}, message ${number}`, answer.because, number);
      else this.#counts[answer.answer] += 1;
      this.#sayHowFar();
      if (this.stopped) return;
    }
  }

  #refuse(where: string, why: string, given: Json): void {
    this.#counts.refused += 1;
    this.#at.call.words(`${where} was not kept. ${why}`);
    this.#errors?.write(`${JSON.stringify({ where, why, given })}\n`);
  }

  #sayHowFar(): void {
    const done = Object.values(this.#counts).reduce((sum, count) => sum + count, 0);
    if (done - this.#said < 10_000) return;
    this.#said = done;
    this.#at.call.words(`${done.toLocaleString('en-GB')} so far.`);
  }

  async end(): Promise<number> {
    const { out, words } = this.#at.call;
    const { kept, changed, known, 'passed-over': passed, refused } = this.#counts;
    const errors = this.#errors;
    if (errors) await new Promise<void>((then) => void errors.end(then));
    if (this.#at.given.json) out(JSON.stringify(this.#counts));
    else out(`${kept} kept, ${changed} went on, ${known} known already, ${passed} passed over, ${refused} refused.`);
    if (this.stopped)
      words('Stopped. What was kept stays. Bring in the same files again for the rest: what is known is not made twice.');
    return refused > 0 || this.stopped ? 1 : 0;
  }
}

function mustBeFile(path: string): void {
  if (path !== '-' && !statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new Error(`There is no file ${path}. Nothing was brought in.`);
}
