// An import while its rows are brought in, or taken back: how far, how fast, how long still, and the way to stop it.
import { Button, Progress } from '@mantine/core';
import { Page } from '../../parts/page.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { type ImportPage, useStep } from './asking.ts';
import styles from './import.module.css';
import { figure, outcomeInWords, progressInWords } from './words.ts';

export function AtWork({ page }: { readonly page: ImportPage }) {
  const stop = useStep(page.id, 'stop');
  if (page.state === 'undoing') return <TakingBack page={page} />;
  return (
    <Page title={page.fileName} lead="It goes on by itself: you can leave this page, and a restart does not harm it.">
      <section className={styles['card']} aria-label="How far it has come">
        <Progress size="lg" value={page.progress.percent} aria-label="Percent brought in" />
        <p className={styles['big']}>{progressInWords(page)}</p>
        <p className={styles['quiet']}>{outcomeInWords(page)}</p>
        <RefusalMessage error={stop.error} />
        {page.allowed.includes('stop') ? (
          <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
            Stop after this batch
          </Button>
        ) : null}
      </section>
    </Page>
  );
}

function TakingBack({ page }: { readonly page: ImportPage }) {
  return (
    <Page title={page.fileName} lead="Its complaints are being taken back. You can leave this page.">
      <section className={styles['card']} aria-label="How far it has come">
        <Progress size="lg" value={(page.takenBack / Math.max(page.made, 1)) * 100} aria-label="Percent taken back" />
        <p className={styles['big']}>{`${figure(page.takenBack)} of ${figure(page.made)} complaints taken back`}</p>
      </section>
    </Page>
  );
}
