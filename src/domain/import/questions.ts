// What a person must say before a register can be brought in, and what they should know. A question has the answers it takes;
// an import does not start while one is open.
import type { Analysis, AnalysedColumn } from './analysis.ts';
import { definitionOf, type ImportField, isImportField } from './field.ts';
import { claimedTwice, type Mapping } from './mapping.ts';
import { orderWords, swapWords } from './question-words.ts';

export const questionKinds = [
  'date-order',
  'dates-swapped',
  'received-missing',
  'words-missing',
  'claimed-twice',
  'column-unknown',
] as const;

export interface Question {
  readonly kind: (typeof questionKinds)[number];
  /** The column or field it is about. */
  readonly about: string;
  readonly words: string;
}

const dateFields: readonly ImportField[] = ['receivedAt', 'closedAt', 'dueAt', 'firstMadeAt'];
const isDateField = (target: string): boolean => dateFields.some((field) => field === target);
const targetOf = (mapping: Mapping, { name }: AnalysedColumn): string => mapping.columns[name] ?? 'extra';

export function openQuestions(analysis: Analysis, mapping: Mapping): Question[] {
  const names = new Set(analysis.columns.map(({ name }) => name));
  const targets = new Set(Object.values(mapping.columns));
  const says = (field: ImportField): boolean => targets.has(field) || mapping.always[field] !== undefined;
  const unknown = [...Object.keys(mapping.columns), ...Object.keys(mapping.dates)].filter((name) => !names.has(name));
  const twice = claimedTwice(mapping, (field) => isImportField(field) && definitionOf(field).several === true);
  return [
    ...unknown.map((name) =>
      ask('column-unknown', name, `The file has no column “${name}”. Its columns are: ${[...names].join(', ')}.`),
    ),
    ...twice.map((field) =>
      ask(
        'claimed-twice',
        field,
        `More than one column is to be “${isImportField(field) ? definitionOf(field).name : field}”, and only one can be.`,
      ),
    ),
    ...(says('receivedAt')
      ? []
      : [
          ask(
            'received-missing',
            'receivedAt',
            'No column says when the complaints were received. Say which one does, or give one date for all rows.',
          ),
        ]),
    ...(['description', 'title', 'category', 'product'].some((field) => isImportField(field) && says(field))
      ? []
      : [
          ask(
            'words-missing',
            'description',
            'No column says what the complaints are about. Say which one holds the description, a title or a category.',
          ),
        ]),
    ...analysis.columns.filter((column) => isDateField(targetOf(mapping, column))).flatMap((column) => aboutDates(column, mapping)),
  ];
}

const ask = (kind: Question['kind'], about: string, words: string): Question => ({ kind, about, words });

function aboutDates({ name, dates }: AnalysedColumn, mapping: Mapping): Question[] {
  if (!dates || Object.hasOwn(mapping.dates, name)) return [];
  if (!dates.sure) return [ask('date-order', name, orderWords(name, dates.example, dates.because))];
  if (!dates.swap) return [];
  return [ask('dates-swapped', name, swapWords(name, dates.swap))];
}

/** What is told and needs no answer. */
export function remarks(analysis: Analysis, mapping: Mapping): string[] {
  const targets = new Set(Object.values(mapping.columns));
  const dated = analysis.columns.filter(({ dates }) => dates !== null);
  const unusedSwaps = dated.filter((column) => column.dates?.swap && !isDateField(targetOf(mapping, column)));
  const usedDates = dated.filter((column) => isDateField(targetOf(mapping, column)));
  return [
    ...unusedSwaps.flatMap(({ name, dates }) =>
      dates?.swap
        ? [
            `The dates in “${name}” look as if day and month were swapped where the day is 12 or less (${dates.swap.low} of ${dates.swap.of}). The column is not used for a date.`,
          ]
        : [],
    ),
    ...usedDates.flatMap(({ name, midnight, filled }) =>
      midnight > 0
        ? [`${midnight} of ${filled} times in “${name}” are exactly midnight. They are taken as days without a time.`]
        : [],
    ),
    ...(targets.has('status') || targets.has('closedAt') || mapping.always.status !== undefined
      ? []
      : ['No column says which complaints are closed, so all of them will be open.']),
    ...(targets.has('sourceId')
      ? []
      : [
          'No column holds the source’s own reference. Rows are told apart by their whole content, so a row that is changed later counts as new.',
        ]),
  ];
}
