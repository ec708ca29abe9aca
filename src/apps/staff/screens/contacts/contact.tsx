// One contact: the words, who and how; what to do with it; what happened to it. On a phone in that order.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { channelInWords } from '#domain/channel.ts';
import { suggestionOutcomes } from '#domain/praise-and-ideas.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { MarkedText } from '../signals/marked-text.tsx';
import { signsQuery } from '../signals/questions.ts';
import { SignsPanel } from '../signals/signs-panel.tsx';
import { KnownProblem } from '../problems/known-problem.tsx';
import { NearWords } from '../problems/near-words.tsx';
import { Affected } from './affected.tsx';
import { AnswerContact } from './answer-contact.tsx';
import { ComplaintLink } from './complaint-link.tsx';
import { type Contact as OneContact, contactQuery } from './contact-questions.ts';
import { byChannel, headingOf } from './contact-words.ts';
import styles from './contact.module.css';
import { Elsewhere } from './elsewhere.tsx';
import { History } from './history.tsx';
import { KindChip } from './kind-chip.tsx';
import { type Asking, MoveUp } from './move-up.tsx';
import { PassOn } from './pass-on.tsx';
import { Settle } from './settle.tsx';

export function Contact() {
  const { contact: id } = useParams({ from: '/house/contacts/$contact' });
  const { data: contact, error, refetch } = useQuery(contactQuery(id));
  const [asking, setAsking] = useState<Asking>(null);
  const { data: signs } = useQuery(signsQuery(id));
  if (!contact)
    return (
      <Page title="Contact">
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState what="the contact" rows={6} />}
      </Page>
    );
  return (
    <Page title={headingOf(contact)} lead={<Lead contact={contact} />}>
      <div className={styles['columns']}>
        <div className={styles['told']}>
          <Standing contact={contact} />
          <section className={styles['card']} aria-label={contact.spottedByUs && !contact.customer ? 'What we saw' : 'Their words'}>
            {contact.subject ? <h2 className={styles['title']}>{contact.subject}</h2> : null}
            <p className={styles['text']}>
              <MarkedText text={contact.text} marks={signs?.read?.marks ?? []} />
            </p>
          </section>
          <Facts contact={contact} />
          <Elsewhere contact={contact} />
          <KnownProblem text={`${contact.subject} ${contact.text}`} product={contact.productId} contact={contact.id} />
          <NearWords of={{ contact: contact.id }} />
          <Affected contact={contact} />
        </div>
        <div className={styles['deeds']} data-thanks={contact.allowed.includes('answer')}>
          <SignsPanel
            contact={contact.id}
            text={contact.text}
            further={
              asking === null && contact.allowed.includes('make-complaint') ? (
                <Button size="compact-md" variant="default" onClick={() => setAsking('complaint')}>
                  It is a complaint already
                </Button>
              ) : null
            }
          />
          {contact.allowed.includes('answer') ? <AnswerContact key={`answer-${contact.id}`} contact={contact} /> : null}
          {contact.kind === 'compliment' ? <PassOn key={`pass-${contact.id}`} contact={contact} /> : null}
          <Settle key={`settle-${contact.id}`} contact={contact} />
          <MoveUp key={`up-${contact.id}`} contact={contact} asking={asking} onAsk={setAsking} />
        </div>
        <section className={styles['past']} aria-labelledby="history">
          <h2 id="history" className={styles['title']}>
            History
          </h2>
          <History of="contact" id={contact.id} />
        </section>
      </div>
    </Page>
  );
}

function Lead({ contact: { channel, receivedAt, loggedBy, spottedByUs } }: { readonly contact: OneContact }) {
  return (
    <>
      {spottedByUs ? 'Spotted' : `Reached us ${byChannel(channel)},`} <InstantInWords at={receivedAt} />
      {loggedBy ? `. Taken down by ${loggedBy}.` : '.'}
    </>
  );
}

/** Where it stands, said before its words: part of a complaint, settled, or waiting to be. */
function Standing({ contact }: { readonly contact: OneContact }) {
  const { complaint, state, settledHow, spottedByUs, kind, version, outcome, answeredAt } = contact;
  const line = useRef<HTMLDivElement>(null);
  const seen = useRef(version);
  useEffect(() => {
    // The form that was just used may be gone: the focus goes to what has changed, so that the keyboard goes on from there.
    if (seen.current !== version && document.activeElement === document.body) line.current?.focus();
    seen.current = version;
  }, [version]);
  return (
    <div ref={line} className={styles['standing']} role="status" tabIndex={-1}>
      <KindChip kind={kind} />
      {spottedByUs ? <span className={styles['mark']}>Spotted by us</span> : null}
      {complaint ? (
        <span>
          Part of complaint <ComplaintLink complaint={complaint} />
        </span>
      ) : (
        <span>
          {state === 'settled'
            ? `${outcome ? suggestionOutcomes[outcome] : answeredAt ? 'Thanked' : 'Settled'}: ${settledHow ?? ''}`
            : 'Open'}
        </span>
      )}
    </div>
  );
}

function Facts({ contact }: { readonly contact: OneContact }) {
  const { customer, channel, product, team, externalId } = contact;
  return (
    <dl className={styles['facts']}>
      <dt>Customer</dt>
      <dd>
        {customer ? (
          <Link to="/customers/$customer" params={{ customer: customer.id }}>
            {customer.name ?? 'Name not given'}
          </Link>
        ) : (
          'Nobody named'
        )}
      </dd>
      {contact.spottedByUs ? null : (
        <>
          <dt>Channel</dt>
          <dd>{channelInWords(channel)}</dd>
        </>
      )}
      {product.length > 0 ? (
        <>
          <dt>Product</dt>
          <dd>{product.join(' › ')}</dd>
        </>
      ) : null}
      {team ? (
        <>
          <dt>Team</dt>
          <dd>{team}</dd>
        </>
      ) : null}
      {externalId ? (
        <>
          <dt>Known elsewhere as</dt>
          <dd>{externalId}</dd>
        </>
      ) : null}
    </dl>
  );
}
