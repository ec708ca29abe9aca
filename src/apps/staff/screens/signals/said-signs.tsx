// The early signs in something a customer said about a complaint, below their words: a line that opens in place.
import { Anchor } from '@mantine/core';
import { useState } from 'react';
import type { Signs } from './questions.ts';
import styles from './signals.module.css';
import { LevelChip, SignsBody } from './signs-panel.tsx';

export function SaidSigns({ signs, text }: { readonly signs: Signs; readonly text: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={styles['line']}>
        {signs.signal ? <LevelChip signs={signs} /> : null}
        <Anchor component="button" type="button" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Close the early signs' : signs.signal ? 'Early signs: look' : 'How it reads'}
        </Anchor>
      </div>
      {open ? (
        <div className={styles['within']} role="group" aria-label="Early signs">
          <SignsBody signs={signs} text={text} />
        </div>
      ) : null}
    </>
  );
}
