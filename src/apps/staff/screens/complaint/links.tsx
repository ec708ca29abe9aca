// The complaints this one belongs with: linked by somebody with a reason, merged into it, or split from it.
import { Button } from '@mantine/core';
import { type LinkKind, linkKinds } from '#domain/complaint-link.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ReferenceLink } from '../../parts/reference-link.tsx';
import { useCase } from './case.tsx';
import { ComplaintRow } from './complaint-rows.tsx';
import styles from './parts.module.css';
import { Small } from './small.tsx';

export function Links() {
  const { page, open } = useCase();
  const may = page.allowed.includes('link');
  const add = may ? (
    <Button variant="default" onClick={() => open('link')}>
      Link with another complaint
    </Button>
  ) : null;
  const { links, absorbed, splitFrom } = page;
  if (links.length + absorbed.length === 0 && !splitFrom) {
    return (
      <EmptyState title="No links yet" action={add}>
        Complaints that belong together appear here: about the same event, told twice, or merged into this one.
      </EmptyState>
    );
  }
  return (
    <div className={styles['stack']}>
      {splitFrom ? (
        <p className={styles['words']}>
          It was split from <ReferenceLink id={splitFrom.id} reference={splitFrom.reference} />.
        </p>
      ) : null}
      <ul className={styles['list']} aria-label="Linked complaints">
        {links.map((one) => (
          <ComplaintRow key={one.id} of={one} more={`${linkKinds[one.as as LinkKind] ?? one.as}: ${one.reason}`}>
            {may ? (
              <Small onClick={() => open('unlink', one.id)} about={`Take away the link with ${one.reference}`}>
                Take away
              </Small>
            ) : null}
          </ComplaintRow>
        ))}
        {absorbed.map((one) => (
          <ComplaintRow key={one.id} of={one} more="Merged into this one" />
        ))}
      </ul>
      {add ? <div>{add}</div> : null}
    </div>
  );
}
