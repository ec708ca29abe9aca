// The promises of the complaint, those still owed first, each with what may be done about it.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../../../parts/error-state.tsx';
import { LoadingState } from '../../../../parts/loading-state.tsx';
import { useCase } from '../../case.tsx';
import complaint from '../../complaint.module.css';
import parts from '../../parts.module.css';
import { promisesQuery } from '../../questions.ts';
import { PromiseDialog } from './promise-dialog.tsx';
import { PromiseItem } from './promise-item.tsx';
import type { PromiseDialogName } from './promise-words.ts';

export function PromisesPart() {
  const { page, open } = useCase();
  const { data, error, refetch } = useQuery(promisesQuery(page.id));
  const [opened, setOpened] = useState<{ deed: PromiseDialogName; promise: string } | null>(null);
  const about = data?.promises.find(({ id }) => id === opened?.promise);
  return (
    <section aria-labelledby="promises">
      <div className={parts['head']}>
        <h3 id="promises" className={parts['title']}>
          Promises
        </h3>
        {data?.allowed.make ? (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => open('promise')}
          >
            Promise something
          </Button>
        ) : null}
      </div>
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="the promises" rows={3} /> : null}
      {data?.promises.length === 0 ? (
        <p className={complaint['quiet']}>
          Nothing has been promised yet. What you tell the customer you will do belongs here, with who sees to it and by when.
        </p>
      ) : null}
      {data && data.promises.length > 0 ? (
        <ul className={parts['list']}>
          {data.promises.map((promise) => (
            <PromiseItem key={promise.id} promise={promise} onOpen={(deed) => setOpened({ deed, promise: promise.id })} />
          ))}
        </ul>
      ) : null}
      {opened && about ? <PromiseDialog deed={opened.deed} promise={about} onClose={() => setOpened(null)} /> : null}
    </section>
  );
}
