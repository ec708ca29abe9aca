// One other help desk: how it stands, what of it could not be kept, and what can be done with it.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { channelInWords } from '#domain/channel.ts';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from '../mail/mail.module.css';
import { DeskForm } from './desk-form.tsx';
import { type Desk, desksChanged, type Shown } from './desk-questions.ts';
import { HookForm } from './hook-form.tsx';
import { Tellings } from './tellings.tsx';

type CardProps = { readonly desk: Desk; readonly posts: string; readonly onShow: (shown: Shown) => void };

export function DeskCard({ desk, posts, onShow }: CardProps) {
  const [open, setOpen] = useState<'form' | 'hook' | null>(null);
  const close = () => {
    setOpen(null);
    void desksChanged();
  };
  if (open === 'form') return <DeskForm desk={desk} onClose={close} />;
  if (open === 'hook')
    return (
      <HookForm
        desk={desk}
        onClose={(secret) => {
          close();
          if (secret) onShow({ what: 'secret', of: desk.title, secret });
        }}
      />
    );
  return (
    <section className={`${styles['card']} ${styles['deed']}`} aria-label={desk.title}>
      <h2 className={styles['title']}>{desk.title}</h2>
      {desk.token === null && desk.journals.length > 0 ? null : (
        <span>
          It posts to {posts}, as “{desk.name}”{desk.mapping === null ? '' : ', read by its mapping'}.
        </span>
      )}
      <Belongs desk={desk} />
      <Journals desk={desk} />
      <Standing desk={desk} />
      <Token desk={desk} onShow={onShow} />
      <div>
        <Button variant="default" aria-label={`Change ${desk.title}`} onClick={() => setOpen('form')}>
          Change
        </Button>{' '}
        <Button variant="default" aria-label={`What it is told: ${desk.title}`} onClick={() => setOpen('hook')}>
          What it is told
        </Button>
      </div>
      {desk.refusals.length === 0 ? null : (
        <details>
          <summary>What could not be kept lately ({desk.refusals.length})</summary>
          <ul>
            {desk.refusals.map(({ at, id, words }) => (
              <li key={`${at} ${id ?? ''} ${words}`}>
                <InstantInWords at={at} />: {id ?? 'without an id'}. {words}
              </li>
            ))}
          </ul>
        </details>
      )}
      {desk.hook === null ? null : <Tellings desk={desk} />}
    </section>
  );
}

function Belongs({ desk: { channel, product, team } }: { readonly desk: Desk }) {
  const about = product ? `, about ${product.path.join(' › ')}` : '';
  const whose = team ? `They belong to ${team.name}.` : 'They belong to no team.';
  return (
    <span>
      Where it says nothing else, its contacts came by: {channelInWords(channel)}
      {about}. {whose}
    </span>
  );
}

/** Mailboxes that hold copies of mail; they are set up where all mailboxes are. */
function Journals({ desk: { journals } }: { readonly desk: Desk }) {
  if (journals.length === 0) return null;
  return (
    <span>
      Its mail is read from {journals.map(({ name }) => `“${name}”`).join(' and ')}.{' '}
      {journals.map(({ name, active, fault }) =>
        !active ? `“${name}” is not listened to. ` : fault === null ? '' : `“${name}”: ${fault} `,
      )}
      <Link to="/settings/mailboxes">Mailboxes</Link>
    </span>
  );
}

function Standing({ desk: { active, listed, contacts, waiting, signals, receivedAt, hook, told } }: { readonly desk: Desk }) {
  return (
    <span role="status">
      {active ? '' : 'Paused: what it posts is refused, and kept by it. '}
      {contacts === 0
        ? 'Nothing came from it yet. '
        : contacts === 1
          ? 'One contact'
          : `${contacts.toLocaleString('en-GB')} contacts`}
      {contacts === 0 ? '' : signals === 0 ? ', none with signs to look at. ' : `, ${signals} with signs to look at. `}
      {waiting === 0 ? '' : `${waiting} wait to be read. `}
      {receivedAt === null ? null : (
        <>
          Last <InstantInWords at={receivedAt} />.{' '}
        </>
      )}
      {listed ? '' : 'They are not listed with your own. '}
      {hook?.active ? 'It is told of signs. ' : 'It is told nothing. '}
      {hook && !hook.readable ? 'Its secrets cannot be read any more: set them anew. ' : ''}
      {told.failed === 0 ? '' : `${told.failed} times in the last seven days it would not be told.`}
    </span>
  );
}

function Token({ desk: { id, title, token, journals }, onShow }: { readonly desk: Desk; readonly onShow: CardProps['onShow'] }) {
  const [sure, setSure] = useState(false);
  const path = { params: { path: { id } } };
  const make = useOnce({
    mutationFn: () => answer(api.POST('/api/settings/help-desks/{id}/token', path)),
    onSuccess: ({ token: secret }) => onShow({ what: 'token', of: title, secret }),
    onSettled: desksChanged,
  });
  const revoke = useOnce({
    mutationFn: () => answer(api.DELETE('/api/settings/help-desks/{id}/token', path)),
    onSettled: desksChanged,
  });
  return (
    <div>
      {token === null ? (
        <p>
          {journals.length === 0
            ? 'It has no token, so nothing comes from it.'
            : 'It has no token: it is read from its mailbox alone.'}
        </p>
      ) : (
        <p>
          Its token was made <InstantInWords at={token.madeAt} />
          {token.madeBy === null ? '' : ` by ${token.madeBy}`}
          {token.usedAt === null ? ' and was never used.' : ', last used '}
          {token.usedAt === null ? null : <InstantInWords at={token.usedAt} />}
        </p>
      )}
      <Button
        variant="default"
        aria-label={`${token === null ? 'Make a token' : 'Make another token'} for ${title}`}
        loading={make.isPending}
        onClick={() => make.mutate()}
      >
        {token === null ? 'Make a token' : 'Make another token'}
      </Button>{' '}
      {token === null ? null : (
        <Button variant="subtle" loading={revoke.isPending} onClick={() => (sure ? revoke.mutate() : setSure(true))}>
          {sure ? 'Yes, its next post is refused' : 'Revoke its token'}
        </Button>
      )}
      <RefusalMessage error={make.error ?? revoke.error} />
    </div>
  );
}
