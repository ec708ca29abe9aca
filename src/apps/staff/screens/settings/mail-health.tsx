// How mail goes, in words, on top of the settings of mail: what needs a look first, then what waits, what failed, how each mailbox
// stands; and a button that asks the mail server whether it answers now.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { channelInWords } from '#domain/channel.ts';
import { askMailServer, type MailHealth as Health, mailHealthQuery } from '../../api/mail-health.ts';
import { useOnce } from '../../api/use-once.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './mail-health.module.css';

export function MailHealth() {
  const { data, error, refetch } = useQuery(mailHealthQuery);
  return (
    <section className={styles['panel']} aria-labelledby="mail-health">
      <h2 id="mail-health" className={styles['title']}>
        How mail goes
      </h2>
      {data ? null : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState what="how mail goes" rows={4} />
      )}
      {data ? <Found health={data} /> : null}
    </section>
  );
}

function Found({ health: { out, mailboxes, channels, alerts } }: { readonly health: Health }) {
  return (
    <>
      {alerts.length > 0 ? (
        <div className={styles['needs']}>
          <strong>Needs a look</strong>
          <ul className={styles['alerts']}>
            {alerts.map(({ words, since }) => (
              <li key={words}>
                {words} {since ? <Since at={since} /> : null}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p role="status">Nothing of it needs a look.</p>
      )}
      <dl className={styles['facts']}>
        <dt>Mail server</dt>
        <dd>
          <span>{servers[out.server]}</span>
          {out.server === 'none' ? null : <AskServer />}
        </dd>
        <dt>Waiting to be sent</dt>
        <dd>
          {out.queued === 0 ? (
            'Nothing'
          ) : (
            <span>
              {out.queued === 1 ? 'One e-mail' : `${out.queued} e-mails`}
              {out.oldestAt ? (
                <>
                  , the oldest made <InstantInWords at={out.oldestAt} />
                </>
              ) : null}
            </span>
          )}
        </dd>
        <dt>Not delivered, and not settled</dt>
        <dd>{undelivered(out)}</dd>
        <dt>Last e-mail that went</dt>
        <dd>{out.lastSentAt ? <InstantInWords at={out.lastSentAt} /> : 'None so far'}</dd>
        {mailboxes.map((mailbox) => (
          <Fragment key={mailbox.name}>
            <dt>Mailbox {mailbox.name}</dt>
            <dd>
              <MailboxStands mailbox={mailbox} />
            </dd>
          </Fragment>
        ))}
        {channels.map(({ channel, active, fault }) => (
          <Fragment key={channel}>
            <dt>{channelInWords(channel)}</dt>
            <dd>{active ? (fault ?? 'No fault is known') : 'Switched off'}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}

const servers = {
  set: 'Set below',
  'by-the-start': 'Named when the program was started',
  none: 'None is set: e-mails wait',
  unreadable: 'Set below, but its password can no longer be read',
} as const;

function Since({ at }: { readonly at: string }) {
  return (
    <span className={styles['since']}>
      Since <InstantInWords at={at} />.
    </span>
  );
}

function undelivered({ failed, bounced, uncertain }: Health['out']): string {
  const parts = [
    [failed, 'refused'],
    [bounced, 'came back'],
    [uncertain, 'may have gone'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return words.length === 0 ? 'Nothing' : words.join(', ');
}

function MailboxStands({
  mailbox: { active, fault, faultAt, heardAt, lastMessageAt },
}: {
  readonly mailbox: Health['mailboxes'][number];
}) {
  return (
    <>
      <span>
        {!active ? (
          'Not listened to'
        ) : fault !== null ? (
          <>
            {fault} Since {faultAt ? <InstantInWords at={faultAt} /> : 'now'}
          </>
        ) : heardAt === null ? (
          'Being connected'
        ) : (
          <>
            Listened to since <InstantInWords at={heardAt} />
          </>
        )}
        .
      </span>
      <span>
        {lastMessageAt ? (
          <>
            The last message came <InstantInWords at={lastMessageAt} />.
          </>
        ) : (
          'No message has come so far.'
        )}
      </span>
    </>
  );
}

function AskServer() {
  const asking = useOnce({ mutationFn: askMailServer });
  return (
    <>
      <Button variant="default" size="compact-md" loading={asking.isPending} onClick={() => asking.mutate()}>
        Ask whether it answers
      </Button>
      <span role="status">{asking.data?.words ?? ''}</span>
      <RefusalMessage error={asking.error} />
    </>
  );
}
