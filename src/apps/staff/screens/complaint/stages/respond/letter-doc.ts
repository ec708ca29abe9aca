// A letter as the editor holds it, and back: its parts in their order, open ones with the blocks one may write, locked ones as
// they will read. What the editor cannot say in the tree of a letter does not come back from it.
import type { JSONContent } from '@tiptap/react';
import type { Block, Inline } from '#domain/letter/text.ts';
import type { Part } from './questions.ts';

export interface Shown {
  /** What a blank says, or what is to be written there. */
  readonly blank: (name: string) => { readonly says: string; readonly open: boolean };
  /** The lines of a locked part, and what it is, in words. */
  readonly locked: (part: Part) => readonly string[];
  readonly about: (part: Part) => string;
}

export const docOf = (parts: readonly Part[], shown: Shown): JSONContent => ({
  type: 'doc',
  content: parts.map((part) =>
    part.locked
      ? { type: 'lockedPart', attrs: { key: part.key, about: shown.about(part), lines: [...shown.locked(part)] } }
      : {
          type: 'letterPart',
          attrs: { key: part.key, about: shown.about(part), away: part.belongs === false },
          content: part.blocks.length === 0 ? [{ type: 'paragraph' }] : part.blocks.map((block) => nodeOf(block, shown)),
        },
  ),
});

export function nodeOf(block: Block, shown: Shown): JSONContent {
  if (block.kind === 'list') {
    const items = block.items.map((line) => ({ type: 'listItem', content: [{ type: 'paragraph', content: lineOf(line, shown) }] }));
    return { type: block.numbered ? 'orderedList' : 'bulletList', content: items };
  }
  const content = lineOf(block.inline, shown);
  if (block.kind === 'paragraph') return { type: 'paragraph', content };
  return { type: 'heading', attrs: { level: 2, answers: block.answers ?? null }, content };
}

const lineOf = (line: readonly Inline[], shown: Shown): JSONContent[] =>
  line.map((piece): JSONContent => {
    if ('blank' in piece) return { type: 'blank', attrs: { name: piece.blank, ...shown.blank(piece.blank) } };
    const marks = [
      ...(piece.bold ? [{ type: 'bold' }] : []),
      ...(piece.href === undefined ? [] : [{ type: 'link', attrs: { href: piece.href } }]),
    ];
    return { type: 'text', text: piece.text, ...(marks.length > 0 ? { marks } : {}) };
  });

/** The blocks of every open part, by its key. */
export function blocksOf(doc: JSONContent): Map<string, Block[]> {
  const open = (doc.content ?? []).filter(({ type }) => type === 'letterPart');
  return new Map(open.map((part) => [String(part.attrs?.['key']), (part.content ?? []).flatMap(blockOf)]));
}

function blockOf(node: JSONContent): Block[] {
  if (node.type === 'heading') {
    const answers: unknown = node.attrs?.['answers'];
    return [{ kind: 'heading', inline: inlineOf(node), ...(typeof answers === 'string' ? { answers } : {}) }];
  }
  if (node.type === 'paragraph') return [{ kind: 'paragraph', inline: inlineOf(node) }];
  if (node.type !== 'bulletList' && node.type !== 'orderedList') return [];
  const items = (node.content ?? []).map((item) => (item.content ?? []).flatMap(inlineOf));
  return items.length === 0 ? [] : [{ kind: 'list', numbered: node.type === 'orderedList', items }];
}

function inlineOf(node: JSONContent): Inline[] {
  return (node.content ?? []).flatMap((piece): Inline[] => {
    if (piece.type === 'blank') return [{ blank: String(piece.attrs?.['name']) }];
    if (piece.type !== 'text' || !piece.text) return [];
    const bold = piece.marks?.some(({ type }) => type === 'bold') ?? false;
    const href: unknown = piece.marks?.find(({ type }) => type === 'link')?.attrs?.['href'];
    return [{ text: piece.text, ...(bold ? { bold: true as const } : {}), ...(typeof href === 'string' ? { href } : {}) }];
  });
}
