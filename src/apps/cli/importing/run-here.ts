// Brings a register in from the command line: uploads it, tries the mapping, starts it and does the work itself, saying how far
// it has come. Asked to stop, it stops after the batch it is at; killed, the program goes on when it is started next.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ProgramActor } from '#domain/actor.ts';
import type { Mapping } from '#domain/import/mapping.ts';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { startImport } from '#handling/import/start-import.ts';
import { stopImport } from '#handling/import/stop-import.ts';
import { type ImportPage, importPage } from '#views/imports/import-page.ts';
import { rowErrors, type Which } from '#views/imports/row-errors.ts';
import type { OpenHouse } from '../../open-house.ts';
import { runImport } from '../../worker/jobs/run-import.ts';
import type { CliCall } from '../cli-command.ts';
import { progressInWords } from './in-words.ts';

export interface Here {
  readonly house: OpenHouse;
  readonly actor: ProgramActor;
  readonly call: CliCall;
}

/** The reply of a command; its refusal as an Error whose message is for the person. */
export function orSay<Reply>(answer: Reply | Refusal): Reply {
  if (!isRefusal(answer)) return answer;
  throw new Error([answer.words, ...Object.values(answer.fields ?? {})].join(' '));
}

const sayEvery = 2_000;

export async function runHere(
  { house, actor, call }: Here,
  id: string,
  given: { source: string | undefined; mapping: Mapping; erasedTooBecause: string },
): Promise<ImportPage> {
  const start = {
    import: id,
    mapping: given.mapping,
    erasedTooBecause: given.erasedTooBecause,
    itself: true,
    ...(given.source === undefined ? {} : { source: given.source }),
  };
  orSay(await perform(house, startImport, start, { actor }));
  const { rows } = orSay(await importPage(house.db, actor, id));
  const stop = new AbortController();
  void call.stopped.then(() => stop.abort());
  const began = call.clock().getTime();
  let said = began;
  await runImport(house, {
    import: id,
    stop: stop.signal,
    onBatch(done) {
      const now = call.clock().getTime();
      if (now - said < sayEvery) return;
      said = now;
      call.words(progressInWords(done, rows, (now - began) / 1000));
    },
  });
  const ended = orSay(await importPage(house.db, actor, id));
  if (stop.signal.aborted && ended.state === 'running') await perform(house, stopImport, { import: id }, { actor });
  return orSay(await importPage(house.db, actor, id));
}

/** Writes the rows that were told of to a file. */
export async function writeRows({ house, actor }: Here, id: string, to: string, which: Which): Promise<void> {
  const lines = orSay(await rowErrors(house.db, actor, id, which));
  await pipeline(Readable.from(lines), createWriteStream(to, { mode: 0o600 }));
}
