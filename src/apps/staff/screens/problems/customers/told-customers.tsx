// Whom a problem touches and what they are told: the list, the messages in words a second person approved, and what became of them.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorState } from '../../../parts/error-state.tsx';
import { LoadingState } from '../../../parts/loading-state.tsx';
import { Page } from '../../../parts/page.tsx';
import contactStyles from '../../contacts/contact.module.css';
import { tellingsQuery } from '../problem-questions.ts';
import { AffectedList } from './affected-list.tsx';
import { OneTelling } from './one-telling.tsx';
import { WriteTelling } from './write-telling.tsx';

export function ToldCustomers() {
  const { problem: id } = useParams({ from: '/house/problems/$problem/customers' });
  const { data: page, error, refetch } = useQuery(tellingsQuery(id));
  const [writing, write] = useState(false);
  if (!page)
    return (
      <Page title="Tell customers">
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState what="the customers" rows={6} />}
      </Page>
    );
  const back = (
    <>
      Of the problem{' '}
      <Link to="/problems/$problem" params={{ problem: id }}>
        {page.problem.title}
      </Link>
    </>
  );
  return (
    <Page title="Tell customers" lead={back}>
      <div className={contactStyles['columns']}>
        <div className={contactStyles['told']}>
          {page.tellings.length === 0 ? (
            <section className={contactStyles['card']} aria-label="Nothing is written yet">
              <h2 className={contactStyles['title']}>Nobody was told yet</h2>
              <p className={contactStyles['hint']}>
                Add the customers it touches, write what they are told, and ask a second person to approve it. Each is told once, as
                fast as you choose. Whoever asked not to be told is not.
              </p>
            </section>
          ) : null}
          {page.tellings.map((telling) => (
            <OneTelling key={telling.id} telling={telling} page={page} />
          ))}
          {page.mayWrite ? (
            <div>
              <Button variant={page.tellings.length === 0 ? 'filled' : 'default'} onClick={() => write(true)}>
                {page.tellings.length === 0 ? 'Write what they are told' : 'Write another message'}
              </Button>
            </div>
          ) : null}
          {writing ? <WriteTelling page={page} telling={null} onClose={() => write(false)} /> : null}
        </div>
        <div className={contactStyles['deeds']}>
          <AffectedList page={page} />
        </div>
      </div>
    </Page>
  );
}
