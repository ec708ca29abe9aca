// A return as it is written in its pack's file, read as plain YAML: nothing of the program's own reading of it is used.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Where {
  readonly within?: string;
  readonly after?: string;
  readonly outcome?: readonly string[];
  readonly type?: readonly string[];
  readonly stage?: string;
  readonly vulnerable?: boolean;
  readonly aboutVulnerability?: boolean;
  readonly resolvedAtFirstContact?: boolean;
  readonly openedInPeriod?: boolean;
}
export interface Column {
  readonly id: string;
  readonly name: string;
  readonly figure: string;
  readonly of?: string;
  readonly where?: Where;
  readonly what?: string;
}
export interface Line {
  readonly id: string;
  readonly name: string;
  readonly categories?: readonly string[];
  readonly rows?: readonly Line[];
}
export interface Written {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly period: string;
  readonly level: string;
  readonly shape: string;
  readonly header?: readonly Column[];
  readonly columns?: readonly Column[];
  readonly rows?: readonly Line[];
  readonly causes?: readonly Line[];
  readonly crossed?: { readonly name: string; readonly of: string };
  readonly layouts?: readonly { readonly name: string; readonly atLeast: number; readonly below?: number; readonly by: string }[];
  readonly mapping: {
    readonly by: string;
    readonly rows?: string;
    readonly causes?: string;
    readonly outcomes?: Readonly<Record<string, string>>;
    readonly paid?: string;
  };
  readonly empty: { readonly noBusiness: string; readonly noComplaints: string };
  readonly closed?: readonly string[];
}
export interface WrittenPack {
  readonly id: string;
  readonly outcomes: readonly { readonly id: string; readonly name: string; readonly countsAs: string }[];
  readonly stages?: readonly { readonly id: string; readonly begins: string; readonly outside?: boolean }[];
  readonly types?: readonly { readonly id: string }[];
  readonly clocks: readonly { readonly id: string; readonly kind?: string }[];
  readonly returns: readonly Written[];
}

export function writtenPack(folder: string, pack: string): WrittenPack {
  const read = parse(readFileSync(`${folder}/${pack}/pack.yaml`, 'utf8')) as Partial<WrittenPack>;
  return { ...(read as WrittenPack), id: pack, returns: read.returns ?? [], clocks: read.clocks ?? [] };
}

/** The lines with none within them, each with the line above it, where there is one. */
export const leaves = (lines: readonly Line[] = [], above: Line | null = null): { line: Line; above: Line | null }[] =>
  lines.flatMap((line) => (line.rows && line.rows.length > 0 ? leaves(line.rows, line) : [{ line, above }]));
