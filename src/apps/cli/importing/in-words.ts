// A preview and a result of an import, as the command line says them.
import type { AnalysedColumn } from '#domain/import/analysis.ts';
import { definitionOf, isImportField } from '#domain/import/field.ts';
import type { Mapping } from '#domain/import/mapping.ts';
import type { Preview } from '#domain/import/preview.ts';
import { timeInWords } from '#domain/import/progress.ts';

const figures = new Intl.NumberFormat('en-GB');
export const figure = (n: number): string => figures.format(n);
export const counted = (n: number, one: string, many = `${one}s`): string => `${figure(n)} ${n === 1 ? one : many}`;

export function mappingInWords(columns: readonly AnalysedColumn[], mapping: Mapping): string[] {
  const width = Math.max(...columns.map(({ name }) => name.length), 6);
  return columns.map(({ name, guess, samples }) => {
    const target = mapping.columns[name] ?? 'extra';
    const what = isImportField(target)
      ? `${target} (${definitionOf(target).name})`
      : target === 'extra'
        ? 'extra (kept as a fact)'
        : 'leave-out (not brought in)';
    const why = target === guess.target ? `because ${guess.because}` : 'as you said';
    return `  ${name.padEnd(width)}  → ${what}, ${why}. ${samples[0] === undefined ? 'It is empty.' : `First: ${short(samples[0])}`}`;
  });
}

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

export function previewInWords(preview: Preview): string[] {
  const { tried, rows, made, known, refused, changed, states, newNames, withoutWords, receivedFrom, receivedTo } = preview;
  const kinds = Object.entries(states).map(([state, count]) => `${figure(count)} ${state}`);
  return [
    ...preview.remarks,
    ...(tried < rows ? [`Tried on the first ${figure(tried)} of ${figure(rows)} rows:`] : []),
    `${counted(made, 'complaint')} would be made${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}, ${counted(known, 'row is', 'rows are')} known already${changed > 0 ? ` (${figure(changed)} changed since)` : ''}, ${counted(refused, 'row')} would be refused.`,
    ...(receivedFrom && receivedTo ? [`They were received from ${receivedFrom.slice(0, 10)} to ${receivedTo.slice(0, 10)}.`] : []),
    ...(withoutWords > 0
      ? [`In ${counted(withoutWords, 'complaint')} the title or the category stands in for the customer’s words.`]
      : []),
    ...newNames.map(
      ({ taxonomy, count, names }) =>
        `${counted(count, 'new entry', 'new entries')} among ${plural[taxonomy]}: ${names.slice(0, 6).join('; ')}${count > 6 ? '; …' : ''}`,
    ),
    ...toldInWords(preview.problems),
  ];
}

const plural = { product: 'products', category: 'categories', cause: 'causes' } as const;

type Told = Pick<Preview['problems'][number], 'name' | 'count' | 'rows' | 'words' | 'refused'>;

export const toldInWords = (told: readonly Told[]): string[] =>
  told.map(
    ({ name, count, rows, words, refused }) =>
      `${refused ? 'Refused' : 'Warning'}: ${name}: ${counted(count, 'row')} (${rows.join(', ')}${count > rows.length ? ', …' : ''}). Row ${rows[0]}: ${words}`,
  );

export function progressInWords(done: number, total: number, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? `, ${timeInWords((total - done) / rate)} left` : '';
  return `${figure(done)} of ${counted(total, 'row')}${rate > 0 ? ` · ${figure(Math.round(rate))} a second${left}` : ''}`;
}
