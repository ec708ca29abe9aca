// Two texts as one: what was taken out struck through, what was put in underlined, and both said to whoever listens.
import { VisuallyHidden } from '@mantine/core';
import { diffWordsWithSpace } from 'diff';

interface WordsChangedProps {
  readonly was: string;
  readonly is: string;
  readonly className?: string | undefined;
}

export function WordsChanged({ was, is, className }: WordsChangedProps) {
  return (
    <p className={className}>
      {diffWordsWithSpace(was, is).map(({ value, added, removed }, index) => {
        // A run of words has no name of its own: its place among the others is what it is.
        const key = `${index}`;
        if (added)
          return (
            <ins key={key}>
              <VisuallyHidden>put in: </VisuallyHidden>
              {value}
            </ins>
          );
        if (removed)
          return (
            <del key={key}>
              <VisuallyHidden>taken out: </VisuallyHidden>
              {value}
            </del>
          );
        return <span key={key}>{value}</span>;
      })}
    </p>
  );
}
