// Leads from a line of the gate to the place where the thing is mended: a part of the letter, a choice beside it, another stage,
// the people on the complaint, the settings; or puts the words in that are kept elsewhere.
import { useNavigate } from '@tanstack/react-router';
import type { Editor } from '@tiptap/react';
import type { GateItem } from '#domain/letter/gate-item.ts';
import { type Block, words } from '#domain/letter/text.ts';
import { pointAnswered } from '#domain/letter/words-of-case.ts';
import { useCase } from '../../case.tsx';
import { useStage } from '../../use-stage.ts';
import type { Letter, Part } from './questions.ts';
import type { Writing } from './writing.ts';

export function useMend(letter: Letter, writing: Writing, editor: { readonly current: Editor | null }) {
  const { page, open } = useCase();
  const [, openStage] = useStage(page);
  const navigate = useNavigate();
  const put = (key: string, blocks: (now: readonly Block[]) => Block[]) =>
    writing.change({
      parts: writing.content.parts.map((part) => (part.key === key ? { ...part, blocks: blocks(part.blocks) } : part)),
    });
  return ({ mend }: GateItem) => {
    if (mend.to === 'stage') openStage(mend.stage);
    else if (mend.to === 'people') open('change-party', writing.recipient ?? letter.recipients.find(({ primary }) => primary)?.id);
    else if (mend.to === 'handler') open(page.allowed.includes('assign') ? 'assign' : 'transfer');
    else if (mend.to === 'settings') void navigate({ to: '/settings/entities' });
    else if (mend.to === 'wordings') void navigate({ to: '/settings/letters' });
    else if (mend.to === 'part') focusPart(editor.current, mend.part, mend.words);
    else if (mend.to === 'enclosures') {
      writing.change({ enclosed: [...writing.content.enclosed, mend.enclosure] });
      document.getElementById(`enclosure-${mend.enclosure}`)?.focus();
    } else if (mend.to === 'put-in') {
      const point = letter.facts.points.find(({ id }) => id === mend.point);
      if (point) put(mend.part, (now) => [...without(now, point.id), ...pointAnswered(point)]);
    } else if (mend.to === 'put-understanding') {
      const key = partFor(writing.content.parts, /understanding/);
      put(key, (now) => afterFirst(now, (letter.facts.understandingDraft ?? '').split(/\n+/).filter(Boolean).map(words)));
    } else if (mend.to === 'put-requests') {
      const asked = letter.facts.requests.map(({ text, due }) => [{ text: due === null ? text : `${text}, by ${due}` }]);
      put(partFor(writing.content.parts, /ask|request/), (now) =>
        afterFirst(now, [{ kind: 'list', numbered: false, items: asked }]),
      );
    } else if (mend.to === 'clocks') document.querySelector<HTMLElement>('[aria-label="Clocks"] button')?.focus();
    else document.getElementById(mend.to === 'choice' ? `choice-${mend.part}` : mend.to)?.focus();
  };
}

/** The open part that says what is meant, or the first open one. */
function partFor(parts: readonly Part[], what: RegExp): string {
  const open = parts.filter(({ locked, belongs }) => !locked && belongs !== false);
  return (open.find(({ elements }) => elements.some((one) => what.test(one))) ?? open[0])?.key ?? 'part-0';
}

/** The first block introduces what follows. */
const afterFirst = ([first, ...rest]: readonly Block[], put: readonly Block[]): Block[] => [
  ...(first === undefined ? [] : [first]),
  ...put,
  ...rest,
];

/** The blocks without the heading that answers a point and what stands below it. */
function without(blocks: readonly Block[], point: string): Block[] {
  let inside = false;
  return blocks.filter((block) => {
    if (block.kind === 'heading') inside = block.answers === point;
    return !inside;
  });
}

/** The words meant, marked so that what is typed takes their place; else the first open gap; else the beginning of the part. */
function focusPart(editor: Editor | null, key: string, words?: string): void {
  let place: number | null = null;
  editor?.state.doc.forEach((part, at) => {
    if (part.attrs['key'] === key) place = at;
  });
  if (editor === null || place === null) return;
  let gap: number | null = null;
  let meant: number | null = null;
  const from: number = place;
  editor.state.doc.nodeAt(from)?.descendants((node, at) => {
    if (gap === null && node.type.name === 'blank' && node.attrs['open'] === true) gap = from + 1 + at;
    const within = words === undefined ? -1 : (node.text?.indexOf(words) ?? -1);
    if (meant === null && within >= 0) meant = from + 1 + at + within;
  });
  const go = editor.chain().focus();
  if (meant !== null)
    go.setTextSelection({ from: meant, to: meant + (words?.length ?? 0) })
      .scrollIntoView()
      .run();
  else if (gap === null)
    go.setTextSelection(from + 2)
      .scrollIntoView()
      .run();
  else go.setNodeSelection(gap).scrollIntoView().run();
}
