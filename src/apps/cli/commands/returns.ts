// Returns from the command line: what is owed, one drawn up, one taken away as a file. It works beside a running program and without
// one, like the import.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ProgramActor } from '#domain/actor.ts';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { type House, perform } from '#handling/command.ts';
import { beginReturn } from '#handling/returns/begin-return.ts';
import { drawUpReturn } from '#handling/returns/draw-up-return.ts';
import { exportReturn, returnFormats as formats } from '#handling/returns/export-return.ts';
import { asCsv, asText, asWorkbook, copyReturn, plain } from '#monitoring/returns/copy-return.ts';
import { type ReturnList, returnList } from '#monitoring/returns/return-list.ts';
import { type ReturnPage, returnPage } from '#monitoring/returns/return-page.ts';
import { openHouse } from '../../open-house.ts';
import type { CliCall, CliCommand } from '../cli-command.ts';

const usage = `redress returns list [--json]
redress returns compute --pack PACK --return RETURN --from DAY --to DAY [--entity NAME] [--json]: draw it up, anew if it was begun
redress returns export --id ID [--number N] [--format csv|regulator|xlsx] [--out FILE]: a copy on standard output, or in a file (a
  workbook always); it is put on the record`;

const actor: ProgramActor = { kind: 'program', name: 'command line' };
const text = { type: 'string' } as const;
const options = {
  pack: text,
  return: text,
  from: text,
  to: text,
  entity: text,
  id: text,
  number: text,
  format: text,
  out: text,
  json: { type: 'boolean' },
} as const;

interface Here {
  readonly house: House;
  readonly call: CliCall;
  readonly given: Given;
}
type Given = ReturnType<typeof read>['values'];

const read = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });

export const returnsCommand: CliCommand = {
  name: 'returns',
  words: 'returns list | compute | export: the returns owed to regulators, drawn up and taken away as files',
  async run(call) {
    const { values: given, positionals } = read(call.args);
    const deed = { list, compute, export: take }[positionals[0] ?? ''];
    if (!deed) {
      call.words(usage);
      return 2;
    }
    const house = await openHouse({ settings: call.settings, clock: call.clock, log: call.words, beside: true });
    try {
      return await deed({ house, call, given });
    } finally {
      await house.close();
    }
  },
};

function orSay<Reply>(answer: Reply | Refusal): Reply {
  if (!isRefusal(answer)) return answer;
  throw new Error([answer.words, ...Object.values(answer.fields ?? {})].join('\n'));
}

const owed = async ({ house }: Here): Promise<ReturnList> => orSay(await returnList(house.db, actor, house.rules, house.clock()));

async function list(here: Here): Promise<number> {
  const { returns } = await owed(here);
  if (here.given.json) here.call.out(JSON.stringify({ returns }));
  else
    for (const { pack, definition, entity, from, to, due, state, standing, id } of returns)
      here.call.out(
        [
          standing,
          due ?? 'no due day',
          `${from}..${to}`,
          `${pack.id}/${definition}`,
          entity?.name ?? 'all',
          state ?? 'not begun',
          id ?? '',
        ].join('\t'),
      );
  return 0;
}

async function compute(here: Here): Promise<number> {
  const { house, given, call } = here;
  const { pack, return: definition, from, to } = given;
  if (!pack || !definition || !from || !to) throw new Error(`Say which return, and for which days.\n\n${usage}`);
  const { returns, kinds, entities } = await owed(here);
  const level = kinds.find((kind) => kind.pack.id === pack && kind.definition === definition)?.level;
  if (level === undefined) throw new Error(`No legal entity files “${definition}” of ${pack}. What is owed: redress returns list`);
  const filers = returns.flatMap((one) => (one.pack.id === pack && one.definition === definition ? (one.entity ?? []) : []));
  const entity = level === 'organisation' ? null : entityNamed(filers.length > 0 ? filers : entities, given.entity);
  const begun = returns.find(
    (one) =>
      one.pack.id === pack &&
      one.definition === definition &&
      one.from === from &&
      one.to === to &&
      (one.entity?.id ?? null) === entity,
  );
  let id = begun?.id ?? null;
  if (id === null) id = orSay(await perform(house, beginReturn, { pack, definition, entity, from, to }, { actor })).id;
  else {
    const { version } = orSay(await returnPage(house.db, actor, house.rules, { id, number: undefined }));
    orSay(await perform(house, drawUpReturn, { return: id, version }, { actor }));
  }
  const page = orSay(await returnPage(house.db, actor, house.rules, { id, number: undefined }));
  if (given.json) call.out(JSON.stringify(page));
  else tell(call, page);
  return page.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** The one named; without a name, the only one there is. */
function entityNamed(among: readonly { readonly id: string; readonly name: string }[], name: string | undefined): string {
  const names = [...new Set(among.map((one) => one.name))];
  const found = among.find((one) => one.name === (name ?? names[0]));
  if (found && (name !== undefined || names.length === 1)) return found.id;
  if (name === undefined) throw new Error(`Say with --entity who files it: ${names.join(', ')}.`);
  throw new Error(`No legal entity “${name}” files it. There are: ${names.join(', ')}.`);
}

function tell({ out, words }: CliCall, page: ReturnPage): void {
  out(`${page.name}, ${page.filer}, ${page.from} to ${page.to}: ${page.complaints} complaints in it. ${page.id}`);
  const told = (cell: ReturnPage['header'][number]['cell']): string => asText(plain(cell, page.currency)).replaceAll(/\s+/g, ' ');
  for (const { name, cell } of page.header) out(`${name}\t${told(cell)}`);
  for (const { name, columns, lines } of page.tables) {
    out(['', name, ...columns.map((column) => column.name)].join('\t'));
    for (const line of lines) out(['', line.name, ...line.cells.map(told)].join('\t'));
  }
  for (const { severity, words: said } of page.findings) words(`${severity === 'error' ? 'Mend' : 'Look at'}: ${said}`);
}

async function take({ house, given, call }: Here): Promise<number> {
  const { id, out: file } = given;
  const format = formats.find((one) => one === (given.format ?? 'csv'));
  if (!id) throw new Error(`Say which return.\n\n${usage}`);
  if (!format) throw new Error(`There is no format “${given.format ?? ''}”. There are: ${formats.join(', ')}.`);
  if (format === 'xlsx' && !file) throw new Error('A workbook is written to a file: say which with --out.');
  const { newest } = orSay(await returnPage(house.db, actor, house.rules, { id, number: undefined }));
  const number = given.number === undefined ? newest : Number(given.number);
  if (!Number.isInteger(number) || number < 1 || number > newest)
    throw new Error(`There is no version ${given.number ?? ''}. The newest is ${newest}.`);
  orSay(await perform(house, exportReturn, { return: id, number, format }, { actor }));
  const copied = orSay(await copyReturn(house.db, actor, { id, number, format }));
  if (file) await writeFile(file, format === 'xlsx' ? await asWorkbook(copied) : asCsv(copied, format));
  else call.out(asCsv(copied, format).replace(/\r\n$/, '\r'));
  return 0;
}
