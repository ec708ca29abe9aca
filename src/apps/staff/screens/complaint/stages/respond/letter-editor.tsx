// The editor of a letter: headings, lists, bold and links in the parts that are the writer's; the others can be read and not
// changed. What is typed goes up as the tree of the letter, never as HTML.
import { Bold } from '@tiptap/extension-bold';
import { BulletList, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Link } from '@tiptap/extension-link';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { docOf, blocksOf } from './letter-doc.ts';
import { LetterBlank, LetterDocument, LetterHeading, LetterItem, LetterPart, LockedPart, PartsStay } from './letter-nodes.ts';
import { Advice, adviceKey } from './marks-of-advice.ts';
import { rowsAsLines } from './pasted.ts';
import styles from './respond.module.css';
import { Toolbar } from './toolbar.tsx';
import type { Writing } from './writing.ts';

const link = Link.configure({ openOnClick: false, autolink: false, protocols: ['mailto', 'tel'], defaultProtocol: 'https' });

const extensions = (headings: 'h2' | 'h4') => [
  LetterDocument,
  LetterPart,
  LockedPart,
  LetterBlank,
  Paragraph,
  Text,
  LetterHeading.configure({ shownAs: headings }),
  BulletList,
  OrderedList,
  LetterItem,
  ListKeymap,
  Bold,
  link,
  UndoRedo,
  PartsStay,
  Advice,
];
const extensionsOf = { h2: extensions('h2'), h4: extensions('h4') } as const;

/** What of a letter's writing the editor needs; any text of parts can be written with it. */
export interface Written extends Pick<Writing, 'shown' | 'remarks'> {
  readonly content: Pick<Writing['content'], 'parts'>;
  readonly change: (part: Pick<Writing['content'], 'parts'>) => void;
}

interface LetterEditorProps {
  readonly name: string;
  readonly writing: Written;
  readonly points: readonly { readonly id: string; readonly position: number }[];
  readonly onReady: (editor: Editor) => void;
  /** Of which level its headings are on this page. */
  readonly headings?: keyof typeof extensionsOf;
}

export function LetterEditor({ name, writing, points, onReady, headings = 'h4' }: LetterEditorProps) {
  const latest = useRef(writing);
  useEffect(() => void (latest.current = writing));
  const editor = useEditor({
    extensions: extensionsOf[headings],
    injectCSS: false,
    content: docOf(writing.content.parts, writing.shown),
    editorProps: {
      transformPastedHTML: rowsAsLines,
      attributes: {
        class: styles['sheet'] ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': name,
        spellcheck: 'true',
        lang: 'en-GB',
      },
    },
    onUpdate: ({ editor: now, transaction }) => {
      if (transaction.getMeta('whole') === true) return;
      const written = blocksOf(now.getJSON());
      const { content, change } = latest.current;
      change({ parts: content.parts.map((part) => ({ ...part, blocks: written.get(part.key) ?? part.blocks })) });
    },
  });
  useEffect(() => onReady(editor), [editor, onReady]);
  useReplaced(editor, writing);
  useEffect(() => {
    editor.view.dispatch(editor.state.tr.setMeta(adviceKey, writing.remarks).setMeta('addToHistory', false));
  }, [editor, writing.remarks]);
  return (
    <div className={styles['editor']}>
      <Toolbar editor={editor} points={points} />
      <EditorContent editor={editor} />
    </div>
  );
}

/** Puts into the editor what changed beside it: a wording chosen, a date, a part that does not belong, another version. */
function useReplaced(editor: Editor, { content, shown }: Pick<Written, 'content' | 'shown'>): void {
  useEffect(() => {
    const wanted = docOf(content.parts, shown);
    const same = JSON.stringify(comparable(wanted)) === JSON.stringify(comparable(editor.getJSON()));
    if (same) return;
    const { from } = editor.state.selection;
    const doc = editor.schema.nodeFromJSON(wanted);
    const change = editor.state.tr.replaceWith(0, editor.state.doc.content.size, doc.content).setMeta('whole', true);
    editor.view.dispatch(change.setMeta('addToHistory', false));
    editor.commands.setTextSelection(Math.min(from, editor.state.doc.content.size));
  }, [editor, content, shown]);
}

/** What is read of it: the blocks by the tree, and how the rest shows. */
function comparable(doc: ReturnType<typeof docOf>): unknown {
  const shows = (doc.content ?? []).map(({ type, attrs }) => ({ type, attrs }));
  const blanks: unknown[] = [];
  const walk = (node: ReturnType<typeof docOf>) => {
    if (node.type === 'blank') blanks.push(node.attrs?.['says'], node.attrs?.['open']);
    node.content?.forEach(walk);
  };
  walk(doc);
  return { shows, blanks, blocks: [...blocksOf(doc)].map(([key, blocks]) => [key, blocks]) };
}
