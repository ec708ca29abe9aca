// The colleagues found while a mention is typed, below the note.
import { VisuallyHidden } from '@mantine/core';
import styles from './notes.module.css';
import type { Mention } from './use-mention.ts';

export function MentionList({ mention }: { readonly mention: Mention }) {
  const { list, people, current, pick } = mention;
  return (
    <>
      <VisuallyHidden role="status">
        {people.length > 0 ? `${people.length} found. Up and down to choose, Enter to mention.` : ''}
      </VisuallyHidden>
      {people.length > 0 ? (
        <div id={list} role="listbox" aria-label="Colleagues" className={styles['mentions']}>
          {people.map((person) => (
            <div
              key={person.id}
              id={`${list}-${person.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={person.id === current?.id}
              className={styles['mention']}
              onMouseDown={(event) => {
                event.preventDefault();
                pick(person);
              }}
            >
              {person.name}
            </div>
          ))}
        </div>
      ) : null}
    </>
  );
}
