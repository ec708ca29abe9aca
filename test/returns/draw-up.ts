// Draws a return up through the program, takes its copies, and works the same pages out from the rows as they were exported.
import type { Actor } from '#domain/actor.ts';
import type { ReturnDefinition } from '#domain/return-definition.ts';
import { type House, perform } from '#handling/command.ts';
import { answerReturn } from '#handling/returns/answer-return.ts';
import { beginReturn } from '#handling/returns/begin-return.ts';
import { asCsv, copyReturn } from '#monitoring/returns/copy-return.ts';
import { returnPage } from '#monitoring/returns/return-page.ts';
import { done } from '../support/house.ts';
import { type Compared, compareCopy, compareRows, together } from './compare.ts';
import { writtenPack } from './recompute/definition.ts';
import type { Exported } from './recompute/exported.ts';
import { type Pages, pagesOf } from './recompute/pages.ts';
import type { Filer } from './register.ts';

/** A period of each kind around the borders of the register, as somebody with a wall calendar would name it. */
const periods: Readonly<Record<string, readonly [string, string]>> = {
  month: ['2026-04-01', '2026-04-30'],
  'two-months': ['2026-03-01', '2026-04-30'],
  'four-weeks': ['2026-04-01', '2026-05-02'],
  quarter: ['2026-04-01', '2026-06-30'],
  'half-year': ['2026-01-01', '2026-06-30'],
  'accounting-half-year': ['2026-01-01', '2026-06-30'],
  year: ['2026-01-01', '2026-12-31'],
  'accounting-year': ['2026-01-01', '2026-12-31'],
  'year-to': ['2025-04-01', '2026-03-31'],
  'on-request': ['2026-03-15', '2026-04-20'],
};

/** Of a definition that begins later, or ended before, the first or the last of its periods. */
function periodOf({ period, from: first, to: last }: ReturnDefinition): readonly [string, string] {
  const [from, to] = periods[period] ?? ['', ''];
  if (first > '2026-12-31') return ['2027-01-01', '2027-06-30'];
  if (first > to) return [first, '2026-07-31'];
  return last !== null && last < to ? ['2025-01-01', '2025-12-31'] : [from, to];
}

export interface Drawn {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly pages: Pages;
  readonly complaints: number;
  readonly compared: Compared;
}

interface Wanted {
  readonly house: House;
  readonly actor: Actor;
  readonly folder: string;
  readonly exported: Exported;
  readonly filer: Filer;
  readonly definition: ReturnDefinition;
}

export async function drawnAndCompared({ house, actor, folder, exported, filer, definition }: Wanted): Promise<Drawn> {
  const [from, to] = periodOf(definition);
  const whole = definition.level === 'organisation';
  const asked = { pack: filer.pack.id, definition: definition.id, entity: whole ? null : filer.entity, from, to };
  const { id, version } = done(await perform(house, beginReturn, asked, { actor }));
  const { questions } = done(await returnPage(house.db, actor, house.rules, { id, number: undefined }));
  const answers = Object.fromEntries(
    questions.map(({ key, kind }, at) => [
      key,
      kind === 'number' ? 1000 + at * 37 : kind === 'yes-no' ? at % 2 === 0 : '=Words, “of ours”',
    ]),
  );
  if (questions.length > 0) done(await perform(house, answerReturn, { return: id, version, answers }, { actor }));
  const pack = writtenPack(folder, filer.pack.id);
  const written = pack.returns.find((one) => one.id === definition.id);
  if (!written) throw new Error(`${definition.id} is not written in its pack's file.`);
  const place = whole ? { timeZone: 'Europe/London', calendar: 'GB-EAW' } : filer;
  const pages = pagesOf(exported, {
    folder,
    pack,
    definition: written,
    entity: asked.entity ?? '',
    from,
    to,
    timeZone: place.timeZone,
    calendar: place.calendar,
    now: house.clock().getTime(),
    answers,
  });
  const page = done(await returnPage(house.db, actor, house.rules, { id, number: undefined }));
  const copy = async (format: 'csv' | 'regulator') =>
    asCsv(done(await copyReturn(house.db, actor, { id, number: 1, format })), format);
  const compared = [
    compareCopy(await copy('csv'), pages),
    ...(pages.each === null ? [] : [compareRows(await copy('regulator'), pages)]),
  ];
  return { id, from, to, pages, complaints: page.complaints, compared: together(compared) };
}
