// The letter on the desk: the editor in the middle, the choices and the gate beside it; below, how it will look and what may be
// done. What was sent can be read, and no more.
import { useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { useCallback, useRef } from 'react';
import { ErrorState } from '../../../../parts/error-state.tsx';
import { LoadingState } from '../../../../parts/loading-state.tsx';
import { useCase } from '../../case.tsx';
import { Choices } from './choices.tsx';
import { Foot } from './foot.tsx';
import { GatePanel } from './gate-panel.tsx';
import { LetterEditor } from './letter-editor.tsx';
import { LetterHeading } from './letter-heading.tsx';
import { placeOf } from './marks-of-advice.ts';
import { useMend } from './mend.ts';
import { type Letter, letterQuery } from './questions.ts';
import { SentLetter } from './sent-letter.tsx';
import styles from './respond.module.css';
import { useWriting } from './writing.ts';

interface DeskProps {
  readonly id: string;
  /** It was begun just now: whoever began it goes on writing. */
  readonly begun: boolean;
}

export function Desk({ id, begun }: DeskProps) {
  const { page } = useCase();
  const asked = useQuery(letterQuery(page.id, id));
  if (asked.isPending) return <LoadingState what="the letter" rows={6} />;
  if (asked.isError) return <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />;
  const letter = asked.data;
  if (letter.state === 'draft' && letter.allowed.includes('write-letter')) return <Writable letter={letter} begun={begun} />;
  return <SentLetter letter={letter} />;
}

function Writable({ letter, begun }: { readonly letter: Letter; readonly begun: boolean }) {
  const writing = useWriting(letter);
  const editor = useRef<Editor | null>(null);
  const ready = useCallback(
    (made: Editor) => {
      editor.current = made;
      if (begun) made.commands.focus('start');
    },
    [begun],
  );
  const mend = useMend(letter, writing, editor);
  return (
    <section className={styles['desk']} aria-label={letter.rule.name}>
      <LetterHeading letter={letter} />
      <div className={styles['table']}>
        <LetterEditor name={letter.rule.name} writing={writing} points={letter.facts.points} onReady={ready} />
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
