// What a letter is made of in the editor: parts that can be written in, parts that cannot, and blanks. Parts can be neither added,
// taken out nor moved: a change that would do so does not happen.
import { Extension, mergeAttributes, Node } from '@tiptap/core';
import { Heading, type HeadingOptions } from '@tiptap/extension-heading';
import { ListItem } from '@tiptap/extension-list';
import { type Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import styles from './respond.module.css';

const given = (value: unknown) => ({ default: value, rendered: false });

export const LetterDocument = Node.create({ name: 'doc', topNode: true, content: '(letterPart | lockedPart)+' });

export const LetterPart = Node.create({
  name: 'letterPart',
  content: 'block+',
  isolating: true,
  defining: true,
  selectable: false,
  addAttributes: () => ({ key: given(''), about: given(''), away: given(false) }),
  parseHTML: () => [],
  renderHTML: ({ node }) => [
    'section',
    { class: styles['open'], 'data-part': String(node.attrs['key']), 'data-away': node.attrs['away'] === true ? 'yes' : 'no' },
    0,
  ],
});

export const LockedPart = Node.create({
  name: 'lockedPart',
  atom: true,
  isolating: true,
  selectable: true,
  addAttributes: () => ({ key: given(''), about: given(''), lines: given([]) }),
  parseHTML: () => [],
  renderHTML: ({ node }) => [
    'section',
    { class: styles['locked'], 'data-part': String(node.attrs['key']), contenteditable: 'false' },
    ['p', { class: styles['lock'] }, String(node.attrs['about'])],
    ...(node.attrs['lines'] as string[]).map((line) => ['p', {}, line] as const),
  ],
});

/** A gap: it fills itself, or says what is still to be written in its place. */
export const LetterBlank = Node.create({
  name: 'blank',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ name: given(''), says: given(''), open: given(false) }),
  parseHTML: () => [],
  renderText: ({ node }) => String(node.attrs['says']),
  renderHTML: ({ node }) => [
    'span',
    mergeAttributes({ class: node.attrs['open'] === true ? styles['gap'] : styles['filled'] }),
    String(node.attrs['says']),
  ],
});

/**
 * A heading that may say which point of the complaint stands answered below it. On the page it stands below the letter's own name;
 * one that is pasted from elsewhere is a heading, whatever its size.
 */
/** `shownAs` follows the headings of the page around the editor; in the tree every heading is of one level. */
export const LetterHeading = Heading.extend<HeadingOptions & { shownAs: 'h2' | 'h4' }>({
  addOptions() {
    return { levels: [2], HTMLAttributes: {}, ...this.parent?.(), shownAs: 'h4' };
  },
  parseHTML: () => ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 2 } })),
  renderHTML({ HTMLAttributes }) {
    return [this.options.shownAs, HTMLAttributes, 0];
  },
  addAttributes() {
    return { ...this.parent?.(), answers: given(null) };
  },
}).configure({ levels: [2] });

/** One line an item: a letter has no lists in lists. */
export const LetterItem = ListItem.extend({ content: 'paragraph' });

const keysOf = (doc: ProseMirrorNode): string => {
  const keys: string[] = [];
  doc.forEach((part) => keys.push(String(part.attrs['key'])));
  return keys.join(' ');
};

export const PartsStay = Extension.create({
  name: 'partsStay',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('parts-stay'),
      filterTransaction: (change, state) =>
        !change.docChanged || change.getMeta('whole') === true || keysOf(change.doc) === keysOf(state.doc),
    }),
  ],
});
