// Guidance at the moment of need: a short text for one stage, in plain words, with what it looks like in practice. The texts come with
// the program as files; an organisation may word them its own way, keeps every version, and can go back to how they came.
import type { Stage } from './complaint.ts';

export interface GuidanceText {
  readonly id: string;
  readonly stage: Stage;
  readonly title: string;
  /** What of the standards it rests on: 'K7', 'P6, P7', 'LATER'. */
  readonly from: string;
  readonly body: string;
  /** Its place among the texts of its stage. */
  readonly position: number;
}

export type GuidanceBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** A line directly above a list names it. */
export function blocksOf(body: string): GuidanceBlock[] {
  return body
    .trim()
    .split(/\n\s*\n/)
    .flatMap((block) => blockOf(block.split('\n').map((line) => line.trim())));
}

function blockOf(lines: readonly string[]): GuidanceBlock[] {
  const items = lines.filter((line) => /^[-*] /.test(line)).map((line) => line.slice(2).trim());
  const before = lines.filter((line) => !/^[-*] /.test(line) && line !== '').join(' ');
  if (items.length === 0) return before === '' ? [] : [{ kind: 'paragraph', text: before }];
  const heading: GuidanceBlock[] = before === '' ? [] : [{ kind: 'heading', text: before.replace(/:$/, '') }];
  return [...heading, { kind: 'list', items }];
}

export const longestGuidance = 6_000;
