// Underlines in the editor the words that were remarked on. The places come from the tree of the letter; here they are found again
// in the document: the same parts, blocks and lines in the same order.
import { Extension } from '@tiptap/core';
import { type Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { LetterRemark } from '#domain/letter/advice.ts';
import styles from './respond.module.css';

export const adviceKey = new PluginKey<DecorationSet>('advice');

/** Where the first sign of each line stands: by part, block and line. */
function linesIn(doc: ProseMirrorNode): Map<string, number> {
  const found = new Map<string, number>();
  doc.forEach((part, partAt) => {
    if (part.type.name !== 'letterPart') return;
    part.forEach((block, blockAt, index) => {
      const at = partAt + 1 + blockAt;
      const name = `${String(part.attrs['key'])} ${index}`;
      if (block.isTextblock) found.set(`${name} 0`, at + 1);
      else
        block.forEach((_item, itemAt, line) => {
          found.set(`${name} ${line}`, at + 1 + itemAt + 2);
        });
    });
  });
  return found;
}

/** From where to where a remark points in the document; null when it has been typed away. */
export function placeOf(doc: ProseMirrorNode, { part, block, line, from, to }: LetterRemark): { from: number; to: number } | null {
  const start = linesIn(doc).get(`${part} ${block} ${line}`);
  if (start === undefined || start + to > doc.content.size) return null;
  return { from: start + from, to: start + to };
}

export const Advice = Extension.create({
  name: 'advice',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: adviceKey,
      state: {
        init: () => DecorationSet.empty,
        apply: (change, before) => {
          const remarks = change.getMeta(adviceKey) as readonly LetterRemark[] | undefined;
          if (remarks === undefined) return before.map(change.mapping, change.doc);
          return DecorationSet.create(
            change.doc,
            remarks.flatMap((remark) => {
              const place = placeOf(change.doc, remark);
              return place === null ? [] : [Decoration.inline(place.from, place.to, { class: styles['remarked'] ?? '' })];
            }),
          );
        },
      },
      props: { decorations: (state) => adviceKey.getState(state) },
    }),
  ],
});
