// The letter on the desk: the editor in the middle, the choices and the gate beside it; below, how it will look and what may be
// done. What was sent can be read, and no more.
import { useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { useCallback, useRef } from 'react';
import type { GateItem } from '#domain/letter/gate-item.ts';
import { pointAnswered } from '#domain/letter/words-of-case.ts';
import { useNavigate } from '@tanstack/react-router';
import { ErrorState } from '../../../../parts/error-state.tsx';
import { LoadingState } from '../../../../parts/loading-state.tsx';
import { useCase } from '../../case.tsx';
import { useStage } from '../../use-stage.ts';
import { Choices } from './choices.tsx';
import { Foot } from './foot.tsx';
import { GatePanel } from './gate-panel.tsx';
import { LetterEditor } from './letter-editor.tsx';
import { placeOf } from './marks-of-advice.ts';
import { type Letter, letterQuery } from './questions.ts';
import { SentLetter } from './sent-letter.tsx';
import styles from './respond.module.css';
import { useWriting, type Writing } from './writing.ts';

export function Desk({ id }: { readonly id: string }) {
  const { page } = useCase();
  const asked = useQuery(letterQuery(page.id, id));
  if (asked.isPending) return <LoadingState what="the letter" rows={6} />;
  if (asked.isError) return <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />;
  const letter = asked.data;
  if (letter.state === 'draft' && letter.allowed.includes('write-letter')) return <Writable letter={letter} />;
  return <SentLetter letter={letter} />;
}

function Writable({ letter }: { readonly letter: Letter }) {
  const writing = useWriting(letter);
  const editor = useRef<Editor | null>(null);
  const ready = useCallback((made: Editor) => void (editor.current = made), []);
  const mend = useMend(letter, writing, editor);
  return (
    <section className={styles['desk']} aria-label={letter.rule.name}>
      <h3>{letter.rule.name}</h3>
      <div className={styles['table']}>
        <LetterEditor name={letter.rule.name} writing={writing} points={letter.points} onReady={ready} />
        <div className={styles['side']}>
          <Choices letter={letter} writing={writing} />
          <GatePanel
            writing={writing}
            onMend={mend}
            onRemark={(remark) => {
              const at = editor.current;
              const place = at && placeOf(at.state.doc, remark);
              if (at && place) at.chain().focus().setTextSelection(place).scrollIntoView().run();
            }}
          />
        </div>
      </div>
      <Foot letter={letter} writing={writing} />
    </section>
  );
}

/** Leads to the place where a thing is mended. */
function useMend(letter: Letter, writing: Writing, editor: { readonly current: Editor | null }) {
  const { page, open } = useCase();
  const [, openStage] = useStage(page);
  const navigate = useNavigate();
  return ({ mend }: GateItem) => {
    if (mend.to === 'stage') openStage(mend.stage);
    else if (mend.to === 'people') open('change-party', writing.recipient ?? undefined);
    else if (mend.to === 'settings') void navigate({ to: '/settings/entities' });
    else if (mend.to === 'part') focusPart(editor.current, mend.part);
    else if (mend.to === 'put-in') {
      const point = letter.points.find(({ id }) => id === mend.point);
      if (point)
        writing.change({
          parts: writing.content.parts.map((part) =>
            part.key === mend.part ? { ...part, blocks: [...without(part.blocks, point.id), ...pointAnswered(point)] } : part,
          ),
        });
    } else document.getElementById(mend.to === 'choice' ? `choice-${mend.part}` : mend.to)?.focus();
  };
}

/** The blocks without the heading that answers a point and what stands below it. */
function without(blocks: Letter['content']['parts'][number]['blocks'], point: string) {
  let inside = false;
  return blocks.filter((block) => {
    if (block.kind === 'heading') inside = block.answers === point;
    return !inside;
  });
}

function focusPart(editor: Editor | null, key: string): void {
  let place: number | null = null;
  editor?.state.doc.forEach((part, at) => {
    if (part.attrs['key'] === key) place = at;
  });
  if (editor === null || place === null) return;
  let gap: number | null = null;
  const from: number = place;
  editor.state.doc.nodeAt(from)?.descendants((node, at) => {
    if (gap === null && node.type.name === 'blank' && node.attrs['open'] === true) gap = from + 1 + at;
  });
  if (gap === null)
    editor
      .chain()
      .focus()
      .setTextSelection(from + 2)
      .scrollIntoView()
      .run();
  else editor.chain().focus().setNodeSelection(gap).scrollIntoView().run();
}
