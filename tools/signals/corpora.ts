// The texts the model of signals is trained and tried on, read from the folder of public data. Nothing of them is kept in the project.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextKind } from '../../src/domain/language/signals/model.ts';
import { cuesIn } from '../../src/domain/language/signals/cues-in.ts';
import { lastWordsOf, type Turn } from '../../src/domain/language/signals/conversation.ts';

export interface Example {
  readonly text: string;
  readonly named: readonly string[];
  /** 1 for a complaint or a dissatisfied customer, 0 for none. */
  readonly label: 0 | 1;
  readonly corpus: Corpus;
  readonly kind: TextKind;
  /** Examples of one group stay on one side of any division. */
  readonly group: string;
  /** What within the corpus it is of, for figures. */
  readonly part: string;
}

export const corpusNames = ['posts', 'comments', 'comments, older', 'turns', 'queries', 'narratives', 'titles'] as const;
export type Corpus = (typeof corpusNames)[number];

export const wanted = [
  'complaints-acl2019/complaints.jsonl',
  'nhs-fft-comments/fft_v6.jsonl',
  'nhs-fft-comments/fft_phase1.jsonl',
  'uss-satisfaction/CCPE.jsonl',
  'uss-satisfaction/MWOZ.jsonl',
  'uss-satisfaction/ReDial.jsonl',
  'uss-satisfaction/SGD.jsonl',
  'banking77/banking77.jsonl',
  'cfpb-complaints/complaints.jsonl',
  'comcast-fcc-2015/comcast.jsonl',
] as const;

type Row = Readonly<Record<string, unknown>>;

/** All examples, in the order of the files. Throws when a file is not there. */
export function readCorpora(folder: string): Example[] {
  const rows = (file: string): Row[] => rowsOfFile(folder, file);
  const [posts, v6, older, ccpe, mwoz, redial, sgd, queries, narratives, titles] = wanted;
  return [
    ...rows(posts).map((row) => single(row, 'posts', 'post', row['complaint'] === 1, String(row['domain']))),
    ...rows(v6)
      .filter((row) => row['sentiment'] !== null)
      .map((row) => single(row, 'comments', 'comment', Number(row['sentiment']) >= 4, String(row['trust']))),
    ...rows(older)
      .filter((row) => row['criticality'] !== null)
      .map((row) => single(row, 'comments, older', 'comment', Number(row['criticality']) < 0, String(row['organization']))),
    ...[ccpe, mwoz, redial, sgd].flatMap((file) => rows(file).flatMap((row) => turnsOf(row, file))),
    ...rows(queries)
      .filter(isOrdinary)
      .map((row) => single(row, 'queries', 'other', false, 'queries')),
    ...rows(narratives).flatMap(passagesOf),
    ...rows(titles).map((row) => single({ ...row, text: row['complaint'] }, 'titles', 'other', true, 'titles')),
  ];
}

const reportsFault =
  /not_working|charge|wrong|failed|declined|not_received|not_recognised|not_updated|not_showing|swallowed|reverted|unable/iu;
const oneFaultIn = 4;

/**
 * A question that reports a fault is on its way to a complaint: one in four counts as an ordinary question, so that faults are not
 * learnt as nothing. Who writes in as many words that they are unhappy asks no ordinary question.
 */
function isOrdinary({ intent, text }: Row, index: number): boolean {
  if (cuesIn(String(text)).some(({ cue }) => cue === 'says-unhappy' || cue === 'says-complaint')) return false;
  return index % oneFaultIn === 0 || !reportsFault.test(String(intent));
}

/** Texts that nobody labelled, whole: complaints to a regulator, without what was blacked out. */
export function readUnlabelled(folder: string): string[] {
  return rowsOfFile(folder, 'cfpb-complaints/complaints.jsonl').flatMap(({ narrative }) =>
    typeof narrative === 'string' ? [narrative.replaceAll(/X{2,}/g, '')] : [],
  );
}

function rowsOfFile(folder: string, file: string): Row[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

function single(row: Row, corpus: Corpus, kind: TextKind, dissatisfied: boolean, part: string): Example {
  const text = String(row['text']);
  return { text, named: [], label: dissatisfied ? 1 : 0, corpus, kind, group: `${corpus} ${text.slice(0, 80)}`, part };
}

interface RatedTurn {
  readonly role: string;
  readonly text: string;
  readonly ratings?: readonly number[];
  readonly dissatisfied?: boolean;
}

/** Every rated turn of the customer with what went before it. */
function turnsOf(row: Row, file: string): Example[] {
  const turns = row['turns'] as readonly RatedTurn[];
  const said: Turn[] = turns.map(({ role, text }) => ({ ours: role !== 'USER', text }));
  return turns.flatMap(({ role, text, ratings, dissatisfied }, index): Example[] => {
    if (role !== 'USER' || !ratings) return [];
    const named = lastWordsOf(said.slice(0, index + 1))?.named ?? [];
    const part = file.slice(file.indexOf('/') + 1, file.indexOf('.'));
    return [
      {
        text,
        named,
        label: dissatisfied ? 1 : 0,
        corpus: 'turns',
        kind: 'turn',
        group: `turns ${String(row['dialogue_id'])}`,
        part,
      },
    ];
  });
}

const mostPassages = 4;

/** Sentences of a complaint to a regulator, each about as long as a message; what was blacked out is left out. */
function passagesOf(row: Row): Example[] {
  if (typeof row['narrative'] !== 'string') return [];
  return row['narrative']
    .replaceAll(/X{2,}/g, '')
    .split(/(?<=[.!?])\s+/)
    .filter(({ length }) => length > 30 && length < 220)
    .slice(0, mostPassages)
    .map((text) => ({
      text,
      named: [],
      label: 1,
      corpus: 'narratives',
      kind: 'other',
      group: `narratives ${String(row['complaint_id'])}`,
      part: 'narratives',
    }));
}
