// One message that came in: what was written this time, all of it on demand, as its sender set it out in a frame where nothing can
// act, its files, and what to do with it.
import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { mailSorts, mailStates } from '#domain/mail/incoming-mail.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import styles from './mail.module.css';
import { MailDeeds } from './mail-deeds.tsx';
import { type OneMail, oneMailQuery } from './mail-questions.ts';

export function Mail() {
  const { mail: id } = useParams({ from: '/house/mail/$mail' });
  const { data: mail, error, refetch } = useQuery(oneMailQuery(id));
  if (!mail)
    return (
      <Page title="Message">
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState what="the message" rows={6} />}
      </Page>
    );
  return (
    <Page title={mail.subject || 'Message without a subject'} lead={<Lead mail={mail} />}>
      <div className={styles['columns']}>
        <div>
          <Standing mail={mail} />
          <Words mail={mail} />
          <Files mail={mail} />
        </div>
        <MailDeeds key={mail.version} mail={mail} />
      </div>
    </Page>
  );
}

function Lead({ mail: { fromName, fromAddress, to, cameAt, mailbox } }: { readonly mail: OneMail }) {
  return (
    <>
      From {fromName ? `${fromName} (${fromAddress || 'no address'})` : fromAddress || 'nobody named'}
      {to.length > 0 ? ` to ${to.join(', ')}` : ''}, <InstantInWords at={cameAt} />
      {mailbox ? `, by the mailbox ${mailbox}` : ''}.
    </>
  );
}

function Standing({ mail: { state, sort, because, complaint, contact } }: { readonly mail: OneMail }) {
  return (
    <div className={styles['deed']} role="status">
      <strong>
        {mailStates[state]}
        {sort === 'message' ? '' : ` · ${mailSorts[sort]}`}
      </strong>
      <span>{because}</span>
      {complaint ? (
        <Anchor renderRoot={(props) => <Link to="/complaints/$complaint" params={{ complaint: complaint.id }} {...props} />}>
          Complaint {complaint.reference}
        </Anchor>
      ) : null}
      {contact && !complaint ? (
        <Anchor renderRoot={(props) => <Link to="/contacts/$contact" params={{ contact: contact.id }} {...props} />}>
          Open the contact
        </Anchor>
      ) : null}
    </div>
  );
}

function Words({ mail: { id, reply, text, marked } }: { readonly mail: OneMail }) {
  const [all, setAll] = useState(false);
  const [shown, setShown] = useState(false);
  return (
    <section className={styles['card']} aria-label="Their words">
      <p className={styles['text']}>{(all ? text : reply || text) || 'There are no words in it.'}</p>
      {reply !== '' && reply !== text ? (
        <Button variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fold what is quoted' : 'Show what is quoted'}
        </Button>
      ) : null}
      {marked ? (
        <Button variant="subtle" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide how it was set out' : 'Show how it was set out'}
        </Button>
      ) : null}
      {shown ? (
        <iframe
          className={styles['shown']}
          title="The message as its sender set it out"
          src={`/api/mail/${id}/shown`}
          sandbox="allow-popups"
        />
      ) : null}
    </section>
  );
}

function Files({ mail: { id, files } }: { readonly mail: OneMail }) {
  return (
    <section className={styles['deed']} aria-labelledby="files">
      <h2 id="files" className={styles['title']}>
        Files
      </h2>
      {files.length === 0 ? <span>No files came with it.</span> : null}
      {files.length === 0 ? null : (
        <ul>
          {files.map(({ name, type, size }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may be alike in everything
            <li key={at}>
              {name ?? 'File without a name'} ({type}, {Math.max(1, Math.round(size / 1024)).toLocaleString('en-GB')} kB)
            </li>
          ))}
        </ul>
      )}
      <Anchor href={`/api/mail/${id}/original`} download="message.eml">
        Save the whole message as it came
      </Anchor>
    </section>
  );
}
