// Is the record whole? The last verification in a sentence, the last seal to keep elsewhere, and a way to verify now.
import { Button, CopyButton, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleCheck, IconCopy, IconProgress } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { recordChanged, verificationsQuery } from '../../api/record.ts';
import { asRefusal } from '../../api/refusal.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './record.module.css';

type Found = NonNullable<Awaited<ReturnType<NonNullable<typeof verificationsQuery.queryFn>>>>;

export function Whole() {
  const found = useQuery(verificationsQuery);
  const [seal, setSeal] = useState('');
  const verify = useMutation({
    mutationFn: () => answer(api.POST('/api/record/verification', { body: seal.trim() ? { seal } : {} })),
    onSuccess: recordChanged,
  });
  const last = found.data?.verifications[0];
  const underWay = last?.found === null;
  return (
    <section className={styles['whole']} aria-labelledby="is-it-whole">
      <h2 id="is-it-whole" className={styles['title']}>
        Is it whole?
      </h2>
      {found.isPending ? <LoadingState what="the last verification" rows={2} /> : null}
      {found.isError ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data ? (
        <>
          <div role="status">
            <Last last={last} />
          </div>
          <LastSeal seal={found.data.lastSeal} />
          <form
            className={styles['verify']}
            onSubmit={(event) => {
              event.preventDefault();
              verify.mutate();
            }}
          >
            <TextInput
              label="Compare with a seal you kept (if you have one)"
              className={styles['seal-field'] ?? ''}
              data-field="seal"
              spellCheck={false}
              autoComplete="off"
              value={seal}
              error={verify.error ? asRefusal(verify.error).fields['seal'] : undefined}
              onChange={(event) => setSeal(event.currentTarget.value)}
            />
            <Button type="submit" loading={verify.isPending} disabled={underWay}>
              Verify now
            </Button>
          </form>
          <RefusalMessage error={verify.error} />
        </>
      ) : null}
    </section>
  );
}

function Last({ last }: { readonly last: Found['verifications'][number] | undefined }) {
  if (!last) return <p className={styles['verdict']}>It has not been verified yet.</p>;
  if (last.found === null)
    return (
      <p className={styles['verdict']}>
        <IconProgress size={20} aria-hidden /> Being verified, asked for by {last.askedBy} <InstantInWords at={last.askedAt} />. A
        long record takes some minutes; you can leave this page.
      </p>
    );
  const { whole, entries, chains, faultCount, faults, at } = last.found;
  const counts = `${figures.format(entries)} entries in ${figures.format(chains)} chains`;
  return (
    <>
      <p className={styles['verdict']} data-whole={whole}>
        {whole ? <IconCircleCheck size={20} aria-hidden /> : <IconAlertTriangle size={20} aria-hidden />}
        <span>
          <strong>{whole ? 'The record is whole' : `The record is not whole: ${faultsInWords(faultCount)}`}</strong>. {counts},
          verified <InstantInWords at={at} />
          {last.keptSeal ? ', compared with a kept seal' : ''}.
        </span>
      </p>
      {whole ? null : (
        <ul className={styles['faults']}>
          {faults.map(({ about, words }) => (
            <li key={`${about} ${words}`}>
              <strong>{about}</strong>: {words}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function LastSeal({ seal }: { readonly seal: Found['lastSeal'] }) {
  if (!seal) return <p className={styles['quiet']}>The first daily seal is taken a little after midnight.</p>;
  return (
    <div className={styles['seal']}>
      <p className={styles['quiet']}>
        Seal {seal.number}, taken <InstantInWords at={seal.at} />. Keep a copy of it somewhere else: with it anyone can later show
        that nothing before it was changed.
      </p>
      <div className={styles['digest-line']}>
        <code className={styles['digest']}>{seal.digest}</code>
        <CopyButton value={seal.digest}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="sm"
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              onClick={copy}
            >
              {copied ? 'Copied' : 'Copy the seal'}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  );
}

const figures = new Intl.NumberFormat('en-GB');
const faultsInWords = (count: number): string => (count === 1 ? 'one fault' : `${figures.format(count)} faults`);
