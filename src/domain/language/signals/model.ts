// The model the signals are read with: for every bucket how rare it is and what it adds to each of several linear scores. It holds no
// words, only numbers. Written by `npm run train`, read here from the bytes of its one file; see its card beside it.
import { buckets } from './features.ts';

/** What a text is like, as the model tells it: the scores of one kind are little use for another. */
export const textKinds = ['post', 'comment', 'turn', 'other'] as const;
export type TextKind = (typeof textKinds)[number];

/** The linear scores, in the order they stand in the file. What a text is like is told against any other text, whose score is nought. */
export const scoreNames = [
  'complaint of a post',
  'complaint of any text',
  'dissatisfaction of a comment',
  'dissatisfaction of a turn',
  'dissatisfaction of any text',
  'is a post',
  'is a comment',
  'is a turn',
] as const;
export type ScoreName = (typeof scoreNames)[number];

export interface SignalsModel {
  /** Names this model in what is kept of its readings. */
  readonly version: string;
  readonly bias: Float64Array;
  /** What one step of a weight is worth, for each score. */
  readonly step: Float64Array;
  /** How rare a bucket is, in steps of 1/16. */
  readonly rarity: Uint8Array;
  /** weights[bucket × scores + score], in steps. */
  readonly weights: Int8Array;
}

interface Head {
  readonly format: number;
  readonly version: string;
  readonly buckets: number;
  readonly scores: readonly string[];
  readonly bias: readonly number[];
  readonly step: readonly number[];
}

const format = 2;
const lineFeed = 10;

/** Reads a model from the bytes of its file. Throws, saying what is wrong, for anything else. */
export function modelFromBytes(bytes: Uint8Array): SignalsModel {
  const end = bytes.indexOf(lineFeed);
  if (end < 0) throw new Error('This is no model of signals: it has no first line.');
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Head;
  const size = end + 1 + buckets * (1 + scoreNames.length);
  if (head.format !== format || head.buckets !== buckets || head.scores.join() !== scoreNames.join())
    throw new Error(`This model of signals was made for another version of the program (format ${head.format}).`);
  if (bytes.length !== size)
    throw new Error(`The model of signals is ${bytes.length} bytes long and should be ${size}: it is not whole.`);
  const rarity = Uint8Array.from(bytes.subarray(end + 1, end + 1 + buckets));
  const weights = new Int8Array(Uint8Array.from(bytes.subarray(end + 1 + buckets)).buffer);
  return { version: head.version, bias: Float64Array.from(head.bias), step: Float64Array.from(head.step), rarity, weights };
}

export function bytesOfModel(model: SignalsModel): Uint8Array {
  const { version, bias, step } = model;
  const head: Head = { format, version, buckets, scores: scoreNames, bias: [...bias], step: [...step] };
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const bytes = new Uint8Array(line.length + model.rarity.length + model.weights.length);
  bytes.set(line);
  bytes.set(model.rarity, line.length);
  bytes.set(new Uint8Array(model.weights.buffer), line.length + model.rarity.length);
  return bytes;
}
