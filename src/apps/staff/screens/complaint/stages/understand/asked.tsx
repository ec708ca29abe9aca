// What we asked the customer for: what is late or still to come first, how often it was chased, what came.
import { Button } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconClock } from '@tabler/icons-react';
import { channelInWords } from '#domain/channel.ts';
import { DayInWords, InstantInWords } from '../../../../parts/day-in-words.tsx';
import { useCase } from '../../case.tsx';
import { LongText } from '../../long-text.tsx';
import { Small } from '../../small.tsx';
import type { Request, Understood } from './questions.ts';
import type { Begin } from './task.ts';
import styles from './understand.module.css';

type AskedProps = { readonly known: Understood; readonly begin: Begin };

export function Asked({ known, begin }: AskedProps) {
  const may = known.allowed.includes('ask-customer');
  if (!may && known.requests.length === 0) return null;
  return (
    <section aria-labelledby="asked">
      <div className={styles['head']}>
        <h3 id="asked" className={styles['title']}>
          Asked of the customer
        </h3>
        {may ? (
          <Button size="compact-sm" variant="default" onClick={() => begin({ kind: 'ask' })}>
            Ask for something
          </Button>
        ) : null}
      </div>
      {known.requests.length === 0 ? <p className={styles['quiet']}>Nothing was asked for.</p> : null}
      <ul className={styles['rows']}>
        {known.requests.map((request) => (
          <AskedRow key={request.id} request={request} begin={begin} may={may} />
        ))}
      </ul>
    </section>
  );
}

function AskedRow({ request, begin, may }: { readonly request: Request; readonly begin: Begin; readonly may: boolean }) {
  const { id, state, late, settled, chases } = request;
  const Mark = late ? IconAlertCircle : state === 'open' ? IconClock : IconCheck;
  return (
    <li className={styles['row']}>
      <div>
        <LongText text={request.asked} />
        <span className={styles['state']} data-late={late || undefined}>
          <Mark size={16} aria-hidden /> {request.words}
          {state === 'open' && request.holdsUp ? '. We wait for it' : ''}
        </span>
        <span className={styles['quiet']}>
          Because {request.why} Asked by {request.by ?? 'Redress'} <InstantInWords at={request.at} />,{' '}
          {channelInWords(request.how).toLowerCase()}.
        </span>
        {chases.map((chase) => (
          <span key={chase.id} className={styles['quiet']}>
            Asked again <InstantInWords at={chase.at} />, {channelInWords(chase.how).toLowerCase()}: due{' '}
            <DayInWords day={chase.dueBecomes} />, before <DayInWords day={chase.dueWas} />. {chase.words}
          </span>
        ))}
        {settled ? (
          <blockquote className={styles['answer']}>
            <LongText text={settled.words} />
            <footer className={styles['quiet']}>
              {state === 'received' ? 'Received' : 'Withdrawn'} <InstantInWords at={settled.at} />
              {settled.how ? `, ${channelInWords(settled.how).toLowerCase()}` : ''}; written down by {settled.by ?? 'Redress'}
            </footer>
          </blockquote>
        ) : null}
        <Files request={request} />
      </div>
      {may && state === 'open' ? (
        <div className={styles['tools']}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => begin({ kind: 'receive', request: id })}
            aria-label={`It came: ${request.asked}`}
          >
            It came
          </Button>
          <Small onClick={() => begin({ kind: 'chase', request: id })} about={`Asked again: ${request.asked}`}>
            Asked again
          </Small>
          <Small onClick={() => begin({ kind: 'withdraw', request: id })} about={`No longer needed: ${request.asked}`}>
            No longer needed
          </Small>
        </div>
      ) : null}
    </li>
  );
}

function Files({ request: { files } }: { readonly request: Request }) {
  const { page } = useCase();
  return files.map(({ id, name }) => (
    <a key={id} href={`/api/complaints/${page.id}/attachments/${id}`} target="_blank" rel="noreferrer" className={styles['file']}>
      {name}
    </a>
  ));
}
