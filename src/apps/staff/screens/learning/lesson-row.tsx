// A lesson written for me, and the way to say that I have read it. Where I may not see the complaint, nothing of it is shown.
import { Button, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { lessonKinds } from '#domain/lesson.ts';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ReferenceLink } from '../../parts/reference-link.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { ChangeForm } from './change-form.tsx';
import styles from './learning.module.css';
import { learningChanged, type MyLearningPage } from './questions.ts';

export function LessonRow({ lesson }: { readonly lesson: MyLearningPage['lessons'][number] }) {
  const [changing, setChanging] = useState(false);
  const { kind, text, thanks, by, at, complaint, acknowledgedAt, mine, about } = lesson;
  return (
    <li className={styles['row']}>
      <strong>{lessonKinds[kind]}</strong>
      <p className={styles['words']}>{text}</p>
      {thanks === '' ? null : <p className={styles['words']}>{thanks}</p>}
      <p className={styles['quiet']}>
        {by ?? 'Somebody'}, <InstantInWords at={at} />
        {complaint ? (
          <>
            {' · '}
            <ReferenceLink id={complaint.id} reference={complaint.reference} />
          </>
        ) : null}
      </p>
      {acknowledgedAt === null ? (
        <Acknowledge lesson={lesson.id} />
      ) : (
        <p className={styles['quiet']}>
          You read it <InstantInWords at={acknowledgedAt} />
          {mine === '' ? '' : `. You said: ${mine}`}
        </p>
      )}
      {changing ? (
        <ChangeForm complaint={about} onClose={() => setChanging(false)} />
      ) : (
        <Button size="compact-sm" variant="subtle" className={styles['act']} onClick={() => setChanging(true)}>
          Write what I do differently
        </Button>
      )}
    </li>
  );
}

function Acknowledge({ lesson }: { readonly lesson: string }) {
  const [words, setWords] = useState('');
  const read = useOnce({
    mutationFn: () => answer(api.POST('/api/lessons/{id}/acknowledgement', { params: { path: { id: lesson } }, body: { words } })),
    onSuccess: learningChanged,
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!read.isPending) read.mutate();
  };
  return (
    <form className={styles['form']} onSubmit={send}>
      <Textarea
        label="A word to it, if you wish"
        autosize
        minRows={1}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <RefusalMessage error={read.error} />
      <Button type="submit" size="compact-sm" loading={read.isPending} className={styles['act']}>
        I have read it
      </Button>
    </form>
  );
}
