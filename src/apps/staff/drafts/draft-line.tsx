// The quiet line under a form: from when its words were kept, a way to begin again, and the draft of another device if there is one.
import { Anchor } from '@mantine/core';
import { InstantInWords } from '../parts/day-in-words.tsx';
import styles from './draft-line.module.css';
import type { Draft } from './use-draft.ts';

export function DraftLine({ draft }: { readonly draft: Omit<Draft<object>, 'change'> }) {
  const { keptFrom, otherFrom } = draft;
  return (
    <div className={styles['line']} role="status">
      {keptFrom ? (
        <span>
          Kept from <InstantInWords at={keptFrom} />.{' '}
          <Anchor component="button" type="button" inherit onClick={draft.forget}>
            Begin again
          </Anchor>
        </span>
      ) : null}
      {otherFrom ? (
        <span>
          Another draft was typed <InstantInWords at={otherFrom} />.{' '}
          <Anchor component="button" type="button" inherit onClick={draft.swap}>
            Go on with that one
          </Anchor>
        </span>
      ) : null}
    </div>
  );
}
