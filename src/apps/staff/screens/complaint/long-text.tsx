// Words as they were given, their line breaks kept. Very long ones are folded after a screenful, and open in place.
import { Anchor } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import styles from './conversation.module.css';

const longFrom = 900;

type LongTextProps = {
  readonly text: string;
  /** The same words, where some of them are marked. */
  readonly children?: ReactNode;
};

export function LongText({ text, children = text }: LongTextProps) {
  const [open, setOpen] = useState(false);
  const long = text.length > longFrom || text.split('\n').length > 14;
  return (
    <>
      <p className={styles['text']} data-folded={(long && !open) || undefined}>
        {children}
      </p>
      {long ? (
        <Anchor component="button" type="button" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Show less' : 'Show all of it'}
        </Anchor>
      ) : null}
    </>
  );
}
