// How far one message that went out came, in a sentence, and what a colleague says of one that may have gone, was refused or came back.
import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { channelInWords } from '#domain/channel.ts';
import { messageKinds, messageStates } from '#domain/outgoing-message.ts';
import { answer, api } from '../../api/client.ts';
import type { MessageOut } from '../../api/mail.ts';
import { queries } from '../../api/queries.ts';
import { useOnce } from '../../api/use-once.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { Prepared } from './prepared-line.tsx';
import { WaitsFor } from './waits-for.tsx';
import { complaintKey } from './questions.ts';
import styles from './message-line.module.css';

const whatToDo = {
  uncertain:
    'The program was stopped, or the line cut, while it was handed over. Look in the mail server’s own list or ask the customer. It is not sent again by itself.',
  failed: 'The mail server did not take it. Look whether the address is right, or reach the customer another way.',
  bounced: 'It could not be delivered. Look whether the address is right, or reach the customer another way.',
} as const;

type LineProps = { readonly message: MessageOut; readonly settles: boolean; readonly sends: boolean; readonly about?: ReactNode };

export function MessageLine({ message, settles, sends, about }: LineProps) {
  const { kind, channel, state, address, at, answer: heard, tryAgainAt, asks } = message;
  return (
    <li className={styles['line']} data-asks={asks}>
      <p>
        <strong>{messageKinds[kind].name}</strong> to {address} ({channelInWords(channel).toLowerCase()}):{' '}
        {messageStates[state].toLowerCase()}, <InstantInWords at={at} />
        {state === 'queued' && tryAgainAt ? (
          <>
            ; tried again <InstantInWords at={tryAgainAt} />
          </>
        ) : null}
        .
      </p>
      <WaitsFor message={message} />
      {heard ? <p className={styles['heard']}>The other side said: {heard}</p> : null}
      {about}
      {state === 'held' ? <Prepared message={message} sends={sends} /> : null}
      {asks ? <Settling message={message} settles={settles} /> : null}
    </li>
  );
}

function Settling({ message, settles }: { readonly message: MessageOut; readonly settles: boolean }) {
  const { id, version, state } = message;
  const [address, setAddress] = useState(message.address);
  const settle = useOnce({
    mutationFn: (how: 'went' | 'again' | 'leave') =>
      answer(
        api.POST('/api/messages/{id}/settlement', {
          params: { path: { id } },
          body: { version, how, ...(how === 'again' ? { address } : {}) },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: complaintKey }),
  });
  if (state !== 'uncertain' && state !== 'failed' && state !== 'bounced') return null;
  return (
    <>
      <p>{whatToDo[state]}</p>
      {settles ? (
        <div className={styles['settle']}>
          <TextInput label="Address" value={address} onChange={(event) => setAddress(event.currentTarget.value)} />
          <Button size="compact-md" variant="default" loading={settle.isPending} onClick={() => settle.mutate('again')}>
            Send it again
          </Button>
          {state === 'uncertain' ? (
            <Button size="compact-md" variant="default" disabled={settle.isPending} onClick={() => settle.mutate('went')}>
              It went
            </Button>
          ) : null}
          <Button size="compact-md" variant="subtle" disabled={settle.isPending} onClick={() => settle.mutate('leave')}>
            Leave it unsent
          </Button>
        </div>
      ) : null}
      <RefusalMessage error={settle.error} />
    </>
  );
}
