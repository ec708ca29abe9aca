// What this person had typed in a letter that was sent or discarded before they saved it: kept, and shown beside its last version,
// until they let it go.
import { Anchor } from '@mantine/core';
import { textOf } from '#domain/letter/text.ts';
import { WordsChanged } from '../../../../parts/words-changed.tsx';
import type { Letter } from './questions.ts';
import styles from './respond.module.css';
import { useTyped } from './writing.ts';

type Parts = Letter['versions'][number]['content']['parts'];

const wordsOf = (parts: Parts): string =>
  parts
    .filter(({ locked, belongs }) => !locked && belongs !== false)
    .map(({ blocks }) => textOf(blocks))
    .join('\n');

export function WordsLeft({ letter }: { readonly letter: Letter }) {
  const { value, forget } = useTyped(letter.id);
  const [last] = letter.versions;
  if (!last || value.content === null || wordsOf(value.content.parts) === wordsOf(last.content.parts)) return null;
  return (
    <div role="status" className={styles['behind']}>
      <p>
        {letter.sent ? 'It was sent' : 'It was discarded'} while you were writing, without what you typed last. Your words are kept
        here: copy what should still reach the customer into another letter, then{' '}
        <Anchor component="button" type="button" inherit className={styles['lead'] ?? ''} onClick={forget}>
          let them go
        </Anchor>
        .
      </p>
      <WordsChanged className={styles['paper']} was={wordsOf(last.content.parts)} is={wordsOf(value.content.parts)} />
    </div>
  );
}
