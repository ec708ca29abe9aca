// Brings in a register from the command line, or takes one back. It works beside a running program and without one: it joins
// the program's database, or starts the built-in one for as long as it takes.
import { readFile, writeFile } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ProgramActor } from '#domain/actor.ts';
import type { Mapping } from '#domain/import/mapping.ts';
import type { Preview } from '#domain/import/preview.ts';
import { perform } from '#handling/command.ts';
import { discardRegister } from '#handling/import/discard-register.ts';
import { tryImport } from '#handling/import/try-import.ts';
import { undoImport } from '#handling/import/undo-import.ts';
import { uploadRegister } from '#handling/import/upload-register.ts';
import { fileBytes } from '#platform/files/spool.ts';
import { type ImportPage, importPage } from '#views/imports/import-page.ts';
import { importerByEmail } from '#views/imports/importer-by-email.ts';
import { openHouse } from '../../open-house.ts';
import { runUndo } from '../../worker/jobs/undo-import.ts';
import type { CliCommand } from '../cli-command.ts';
import { type ImportArguments, readArguments } from '../importing/arguments.ts';
import { counted, mappingInWords, previewInWords, toldInWords } from '../importing/in-words.ts';
import { mappingGiven } from '../importing/mapping-given.ts';
import { type Here, orSay, runHere, writeRows } from '../importing/run-here.ts';

export const importRegister: CliCommand = {
  name: 'import',
  words: 'import FILE: bring in a register (CSV, JSON Lines, Excel); --preview to see it first; --undo ID to take one back',
  async run(call) {
    const given = readArguments(call.args);
    if (given.undo === undefined) mustBeFile(given.file);
    const fromFile: unknown = given.mapping === undefined ? undefined : await readJson(given.mapping);
    const house = await openHouse({ settings: call.settings, clock: call.clock, log: call.words, beside: true });
    try {
      const actor: ProgramActor = { kind: 'program', name: 'command line', ...(await behalfOf(house.db, given.as)) };
      const here = { house, actor, call };
      return given.undo === undefined ? await bringIn(here, given, fromFile) : await takeBack(here, given.undo);
    } finally {
      await house.close();
    }
  },
};

/** Uploads the register and, unless it was only to be seen or something is to be said first, brings it in. */
async function bringIn(here: Here, given: ImportArguments, fromFile: unknown): Promise<number> {
  const { house, actor } = here;
  const { file, source } = given;
  const upload = { fileName: basename(file), bytes: () => fileBytes(file), ...(source === undefined ? {} : { source }) };
  const { id } = orSay(await perform(house, uploadRegister, upload, { actor }));
  let started = false;
  try {
    const page = orSay(await importPage(house.db, actor, id));
    const mapping = mappingGiven(page.columns, page.mapping, fromFile, given);
    if (given.saveMapping !== undefined) await writeFile(given.saveMapping, `${JSON.stringify(mapping, null, 2)}\n`);
    const preview = orSay(await perform(house, tryImport, { import: id, mapping }, { actor }));
    sayPreview(here, given, { page, mapping, preview });
    if (given.preview || preview.questions.length > 0) return given.preview ? 0 : 1;
    started = true;
    return await report(here, given, await runHere(here, id, { source, mapping, erasedTooBecause: given.erasedToo }));
  } finally {
    if (!started) await perform(house, discardRegister, { import: id }, { actor });
  }
}

interface Tried {
  readonly page: ImportPage;
  readonly mapping: Mapping;
  readonly preview: Preview;
}

/** What would be made, on standard output where that was asked for; what is to be said first always as words. */
function sayPreview({ call }: Here, given: ImportArguments, { page, mapping, preview }: Tried): void {
  const { columns, rows, source } = page;
  const asked = preview.questions.length > 0;
  if (given.json && given.preview) call.out(JSON.stringify({ source, columns, mapping, preview }));
  else if (given.preview || asked) {
    const say = given.preview ? call.out : call.words;
    say(`${counted(rows, 'row')} of “${source}” in ${counted(columns.length, 'column')}:`);
    for (const line of [...mappingInWords(columns, mapping), ...previewInWords(preview)]) say(line);
  } else for (const remark of preview.remarks) call.words(remark);
  for (const { words } of preview.questions) call.words(`To be said first: ${words}`);
  if (asked) call.words('Nothing was brought in. Answer with --date-order, --map or --set (see: redress import).');
}

async function report(here: Here, given: ImportArguments, page: ImportPage): Promise<number> {
  const { out, words } = here.call;
  const { id, state, rows, rowsDone, made, known, changed, refused, warned, told, fault } = page;
  if (given.errors !== undefined && refused > 0) await writeRows(here, id, given.errors, 'refused');
  if (given.told !== undefined && told.length > 0) await writeRows(here, id, given.told, 'all');
  if (given.json) out(JSON.stringify({ id, state, rows, rowsDone, made, known, changed, refused, warned, told }));
  else {
    const since = changed > 0 ? ` (${counted(changed, 'has', 'have')} changed since)` : '';
    out(
      `${counted(rowsDone, 'row')}: ${counted(made, 'complaint')} made, ${counted(known, 'row')} known already${since}, ${counted(refused, 'row')} refused, ${counted(warned, 'row')} with a warning.`,
    );
    for (const line of toldInWords(told)) out(line);
    out(`Import ${id}. To take it back: redress import --undo ${id}`);
  }
  if (refused > 0 && given.errors !== undefined)
    words(`The refused rows are in ${given.errors}: put them right there and import that file.`);
  else if (refused > 0)
    words('To get the refused rows in a file, import again with --errors OUT.csv: what is known already is not made twice.');
  if (state === 'finished') return 0;
  words(fault ?? 'Stopped. What was brought in stays. Import the same file again to bring in the rest, or go on from the screen.');
  return 1;
}

async function takeBack({ house, actor, call }: Here, id: string): Promise<number> {
  orSay(await perform(house, undoImport, { import: id, itself: true }, { actor }));
  const stop = new AbortController();
  void call.stopped.then(() => stop.abort());
  await runUndo(house, id, stop.signal);
  const { takenBack, left } = orSay(await importPage(house.db, actor, id));
  call.out(`${counted(takenBack, 'complaint')} taken back, ${counted(left.count, 'complaint')} left.`);
  for (const { reference, title, because } of left.first) call.out(`${reference} ${title}: ${because}`);
  return 0;
}

async function behalfOf(db: Here['house']['db'], email: string | undefined): Promise<{ behalf?: string }> {
  if (email === undefined) return {};
  const behalf = await importerByEmail(db, email);
  if (behalf === undefined) throw new Error(`Nobody with the address ${email} may import registers here. Nothing was brought in.`);
  return { behalf };
}

function mustBeFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Error(`There is no file ${path}. Nothing was brought in.`);
  if (!found.isFile()) throw new Error(`${path} is not a file. Nothing was brought in.`);
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Error(`The mapping file ${path} cannot be read as JSON. Nothing was brought in.`, { cause: error });
  }
}
