// What somebody else changed while a form was open, and the way on: the words are kept, and can be saved on the new version.
import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { InstantInWords } from '../../../parts/day-in-words.tsx';
import { useDeedPlace } from '../deed-place.ts';
import { changesSinceQuery } from '../questions.ts';
import styles from './deed.module.css';

type StaleNoticeProps = { readonly since: number; readonly onAgain: () => void; readonly busy: boolean };

export function StaleNotice({ since, onAgain, busy }: StaleNoticeProps) {
  const { page } = useDeedPlace();
  const { data } = useQuery(changesSinceQuery(page.id, since, page.version));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className={styles['stale']} role="alert" tabIndex={-1}>
      <IconUsers size={20} aria-hidden />
      <div>
        <p className={styles['staleTitle']}>This complaint was changed after you opened it. What you typed is still here.</p>
        <ul className={styles['changes']}>
          {(data?.entries ?? []).map((entry) => (
            <li key={entry.seq}>
              <strong>{entry.who}</strong>, <InstantInWords at={entry.at} />: {entry.says}
            </li>
          ))}
        </ul>
        <Button variant="default" onClick={onAgain} loading={busy}>
          Save mine on top of that
        </Button>
      </div>
    </div>
  );
}
