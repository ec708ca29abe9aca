// Opening a closed complaint again: at once within the time the organisation chose, with a reason by a manager after it; and for
// everybody until when.
import { Button } from '@mantine/core';
import { answer, api } from '../../../../api/client.ts';
import { InstantInWords } from '../../../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../../../parts/refusal-message.tsx';
import { useCase } from '../../case.tsx';
import { useQuickDeed } from '../../deeds/use-deed.ts';
import parts from '../../parts.module.css';
import type { Ending } from '../../questions.ts';

export function Reopening({ ending }: { readonly ending: Ending }) {
  const { page, open } = useCase();
  const { closedAt, reopenUntil: until, reopening, allowed } = ending;
  const again = useQuickDeed({
    send: (_, { params, version }) => answer(api.POST('/api/complaints/{id}/reopening', { params, body: { version, reason: '' } })),
    said: 'Open again.',
  });
  if (closedAt === null || until === null || page.state === 'merged' || page.state === 'undone') return null;
  return (
    <section aria-labelledby="reopening">
      <h3 id="reopening" className={parts['title']}>
        Reopening
      </h3>
      <p>
        It ended <InstantInWords at={closedAt} />.{' '}
        {reopening === 'at-once' ? (
          <>
            Whoever works on it can reopen it until <InstantInWords at={until} />.
          </>
        ) : (
          'The time in which whoever works on it can reopen it is over.'
        )}
        {reopening === 'by-manager' ? ' A manager still can. What happened since can be logged as a new complaint.' : ''}
      </p>
      {allowed.reopen && reopening === 'at-once' ? (
        <Button variant="default" loading={again.busy} onClick={again.run}>
          Reopen it
        </Button>
      ) : null}
      {allowed.reopen && reopening === 'with-reason' ? (
        <Button variant="default" onClick={() => open('reopen')}>
          Reopen it…
        </Button>
      ) : null}
      <RefusalMessage error={again.error} />
    </section>
  );
}
