// One part of the investigation: its name, how much there is, and what can be begun in it.
import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './investigate.module.css';

type PartProps = {
  readonly title: string;
  readonly begin?: { readonly words: string; readonly run: () => void } | false;
  readonly children: ReactNode;
};

export function Part({ title, begin, children }: PartProps) {
  const name = useId();
  return (
    <section aria-labelledby={name}>
      <div className={styles['head']}>
        <h3 id={name} className={styles['title']}>
          {title}
        </h3>
        {begin ? (
          <Button variant="default" size="compact-sm" onClick={begin.run}>
            {begin.words}
          </Button>
        ) : null}
      </div>
      {children}
    </section>
  );
}

/** Who and when, in one quiet line. */
export function Quiet({ children }: { readonly children: ReactNode }) {
  return <span className={styles['quiet']}>{children}</span>;
}

/** What was struck: it stays, with who struck it and why. */
export function Struck({
  struck,
}: {
  readonly struck: { readonly by: { readonly name: string } | null; readonly reason: string };
}) {
  return (
    <Quiet>
      Struck by {struck.by?.name ?? 'Redress'}: {struck.reason}
    </Quiet>
  );
}
