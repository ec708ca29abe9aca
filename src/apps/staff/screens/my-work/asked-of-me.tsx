// What I was asked to contribute to complaints, also to those I may not see: the question, and nothing else of the complaint.
import { Button } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Asked, askedOfMeQuery } from '../../api/asked-of-me.ts';
import { DayInWords } from '../../parts/day-in-words.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { GiveAnswer } from './give-answer.tsx';
import styles from './my-work.module.css';

/** Nothing is shown while nobody asks: most people are asked seldom. */
export function AskedOfMe() {
  const { data } = useQuery(askedOfMeQuery);
  const [opened, open] = useState<Asked | null>(null);
  if (!data || data.asked.length === 0) return null;
  return (
    <section className={styles['section']}>
      <div className={styles['title']}>
        <IconMessageQuestion size={20} aria-hidden />
        <ListHeader title="Asked of me" count={data.asked.length} of={['question', 'questions']} />
      </div>
      <ul className={styles['list']}>
        {data.asked.map((one) => (
          <li key={one.id} className={styles['asked']}>
            <div>
              <span className={styles['words']}>{one.question}</span>
              <span className={styles['what']}>
                {one.askedBy ?? one.organisation} asks{one.kind === 'reply' ? ', as your right of reply' : ''};{' '}
                <span data-late={one.late || undefined}>
                  {one.late ? 'was due' : 'due'} <DayInWords day={one.dueOn} />
                </span>
              </span>
            </div>
            <Button size="compact-md" variant="default" onClick={() => open(one)} aria-label={`Answer: ${one.question}`}>
              Answer
            </Button>
          </li>
        ))}
      </ul>
      {opened ? <GiveAnswer asked={opened} onClose={() => open(null)} /> : null}
    </section>
  );
}
