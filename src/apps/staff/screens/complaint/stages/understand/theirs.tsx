// A colleague saved other words while mine were typed: both stand side by side, differences marked, and I choose what is kept.
import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import deed from '../../deeds/deed.module.css';
import { SideBySide } from './compare.tsx';
import type { Version } from './questions.ts';
import styles from './understand.module.css';
import type { Words } from './words.ts';

type TheirsProps = {
  readonly theirs: Version;
  readonly mine: Words;
  readonly busy: boolean;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
};

export function Theirs({ theirs, mine, busy, onMine, onTheirs }: TheirsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const who = theirs.changed.by ?? 'Somebody';
  return (
    <div ref={box} className={deed['stale']} role="alert" tabIndex={-1}>
      <IconUsers size={20} aria-hidden />
      <div>
        <p className={deed['staleTitle']}>{who} saved other words while you were writing. What you typed is still here.</p>
        <SideBySide left={{ name: `As ${who} saved it`, words: theirs }} right={{ name: 'As you typed it', words: mine }} />
        <p className={styles['quiet']}>Take over above what you want to keep of theirs, then save.</p>
        <div className={styles['tools']}>
          <Button onClick={onMine} loading={busy}>
            Save mine as it stands
          </Button>
          <Button variant="default" onClick={onTheirs}>
            Keep theirs, let mine go
          </Button>
        </div>
      </div>
    </div>
  );
}
