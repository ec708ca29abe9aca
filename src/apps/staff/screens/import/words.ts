// Figures and states of an import in words.
import { timeInWords } from '#domain/import/progress.ts';
import type { ImportSummary } from './asking.ts';

const figures = new Intl.NumberFormat('en-GB');
export const figure = (n: number): string => figures.format(n);
export const counted = (n: number, one: string, many = `${one}s`): string => `${figure(n)} ${n === 1 ? one : many}`;

export const stateInWords: Readonly<Record<ImportSummary['state'], string>> = {
  uploaded: 'To be mapped',
  running: 'Being brought in',
  finished: 'Brought in',
  stopped: 'Stopped',
  failed: 'Could not go on',
  undoing: 'Being taken back',
  undone: 'Taken back',
};

export const formatInWords: Readonly<Record<ImportSummary['format'], string>> = {
  csv: 'CSV',
  'json-lines': 'JSON Lines',
  xlsx: 'Excel',
};

export function progressInWords({ rows, rowsDone, progress }: Pick<ImportSummary, 'rows' | 'rowsDone' | 'progress'>): string {
  const { rate, secondsLeft } = progress;
  const pace = rate === null ? '' : ` · ${figure(rate)} a second`;
  const left = secondsLeft === null || secondsLeft === 0 ? '' : ` · ${timeInWords(secondsLeft)} left`;
  return `${figure(rowsDone)} of ${counted(rows, 'row')}${pace}${left}`;
}

/** What came of the rows: every row is one of the three. */
export function outcomeInWords({ made, known, refused }: Pick<ImportSummary, 'made' | 'known' | 'refused'>): string {
  return `${counted(made, 'complaint')} made · ${figure(known)} known already · ${figure(refused)} refused`;
}
