// Verifies an exported record line by line, with no database: the same checks of chains and seals as on the system itself.
import { z } from 'zod';
import type { ChainHead, Fault, KeptEntry } from '#domain/audit-chain.ts';
import { chainStart } from '#domain/audit-entry.ts';
import { sealedText } from '#domain/audit-seal.ts';
import { sha256 } from '#platform/digest.ts';
import { type Verification, walkChains } from './verify-record.ts';

const Head = z.object({ about: z.string(), seq: z.number(), hash: z.string() });
const Line = z.union([
  z.object({
    entry: z.object({
      about: z.string(),
      seq: z.number(),
      at: z.coerce.date(),
      actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
      via: z.string(),
      kind: z.string(),
      facts: z.record(z.string(), z.unknown()),
      previous: z.string(),
      hash: z.string(),
    }),
  }),
  z.object({ head: Head }),
  z.object({ seal: z.object({ number: z.number(), previous: z.string(), digest: z.string(), heads: z.array(Head) }) }),
]);

/** Verifies the lines of an export. Throws in words, with the line's number, when a line is not one of an export. */
export async function verifyExport(lines: AsyncIterable<string>): Promise<Verification> {
  const heads = new Map<string, ChainHead>();
  const hashes = new Map<string, string>();
  const seals: Fault[] = [];
  let last = { number: 0, digest: chainStart };
  async function* entries(): AsyncGenerator<KeptEntry> {
    let number = 0;
    for await (const line of lines) {
      number += 1;
      const read = readLine(line, number);
      if ('entry' in read) {
        hashes.set(`${read.entry.about} ${read.entry.seq}`, read.entry.hash);
        yield read.entry;
      } else if ('head' in read) heads.set(read.head.about, read.head);
      else {
        seals.push(...faultsOf(read.seal, last, hashes));
        last = { number: read.seal.number, digest: read.seal.digest };
      }
    }
  }
  const walked = await walkChains(entries(), heads);
  return { ...walked, faults: [...walked.faults, ...seals], seals: last.number, lastSeal: last.number === 0 ? null : last };
}

function readLine(line: string, number: number) {
  try {
    return Line.parse(JSON.parse(line));
  } catch {
    throw new Error(`Line ${number} is not a line of an exported record. Nothing after it was checked.`);
  }
}

interface SealLine {
  readonly number: number;
  readonly previous: string;
  readonly digest: string;
  readonly heads: readonly ChainHead[];
}

function faultsOf(seal: SealLine, last: { number: number; digest: string }, hashes: Map<string, string>): Fault[] {
  const { number, previous, digest, heads } = seal;
  const fits =
    number === last.number + 1 &&
    previous === last.digest &&
    sha256(sealedText(number, previous, heads)).toString('hex') === digest;
  const broken: Fault[] = fits
    ? []
    : [
        {
          kind: 'seal-broken',
          about: 'seals',
          seq: number,
          words: `Seal ${number} is not the one that was made, or one before it is gone.`,
        },
      ];
  const changed = heads.filter(({ about, seq, hash }) => hashes.get(`${about} ${seq}`) !== hash);
  return [
    ...broken,
    ...changed.map(
      ({ about, seq }): Fault => ({
        kind: 'changed-since-sealed',
        about,
        seq,
        words: `Entry ${seq} was sealed (seal ${number}) and is not here as it was.`,
      }),
    ),
  ];
}
