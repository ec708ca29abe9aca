// Words as they were given, their line breaks kept. Very long ones are folded after a screenful, and open in place.
import { Anchor } from '@mantine/core';
import { useState } from 'react';
import styles from './conversation.module.css';

const longFrom = 900;

export function LongText({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  const long = text.length > longFrom || text.split('\n').length > 14;
  return (
    <>
      <p className={styles['text']} data-folded={(long && !open) || undefined}>
        {text}
      </p>
      {long ? (
        <Anchor component="button" type="button" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Show less' : 'Show all of it'}
        </Anchor>
      ) : null}
    </>
  );
}
