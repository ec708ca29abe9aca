// What was prepared to tell a customer, and waits for a colleague: sent with one press, changed first, or left unsent with the reason. What no
// program can send is told by telephone or letter, and then kept.
import { Button, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { longestNotice } from '#domain/informing/notice-words.ts';
import { answer, api } from '../../api/client.ts';
import type { MessageOut } from '../../api/mail.ts';
import { queries } from '../../api/queries.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { complaintKey } from './questions.ts';
import styles from './message-line.module.css';

type Doing = 'look' | 'change' | 'leave';

export function Prepared({ message, sends }: { readonly message: MessageOut; readonly sends: boolean }) {
  const { id, version, text, hearBy, byHand, channel } = message;
  const [doing, setDoing] = useState<Doing>('look');
  const [words, setWords] = useState(text);
  const [nextDay, setNextDay] = useState(hearBy ?? '');
  const send = useOnce({
    mutationFn: () => {
      const body = { version, text: words, hearBy: nextDay === '' ? null : nextDay, told: byHand };
      return answer(api.POST('/api/messages/{id}/sending', { params: { path: { id } }, body }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: complaintKey }),
    onError: () => setDoing('change'),
  });
  const fields = send.error ? asRefusal(send.error).fields : {};
  const press = byHand ? (channel === 'letter' ? 'I wrote to them' : 'I told them') : 'Send';
  return (
    <>
      {byHand ? <p>{byHandWords(message)}</p> : null}
      {doing === 'change' ? (
        <>
          <Textarea
            label="What they are told"
            value={words}
            autosize
            minRows={6}
            maxRows={20}
            maxLength={longestNotice}
            error={fields['text']}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label="They hear again by"
            description="If you change it, change it in the words as well."
            value={nextDay}
            error={fields['hearBy']}
            onChange={(event) => setNextDay(event.currentTarget.value)}
          />
        </>
      ) : (
        <blockquote className={styles['prepared']}>{words}</blockquote>
      )}
      {sends && doing !== 'leave' ? (
        <div className={styles['settle']}>
          <Button size="compact-md" loading={send.isPending} onClick={() => send.mutate()}>
            {press}
          </Button>
          {doing === 'look' ? (
            <Button size="compact-md" variant="default" disabled={send.isPending} onClick={() => setDoing('change')}>
              Change it…
            </Button>
          ) : null}
          <Button size="compact-md" variant="subtle" disabled={send.isPending} onClick={() => setDoing('leave')}>
            Leave it unsent…
          </Button>
        </div>
      ) : null}
      {doing === 'leave' ? <Leaving message={message} onClose={() => setDoing('look')} /> : null}
      <RefusalMessage error={send.error} />
    </>
  );
}

function byHandWords({ channel, address }: MessageOut): string {
  if (channel === 'letter')
    return 'They are reached by letter, which nothing here sends. Write to them in these words or your own.';
  if (channel === 'phone') return `They are reached by telephone: call ${address} and tell them, in these words or your own.`;
  return 'Nobody has set up from which address this is sent. Tell them another way, or set it up under Settings, Mail out.';
}

function Leaving({ message: { id, version }, onClose }: { readonly message: MessageOut; readonly onClose: () => void }) {
  const [because, setBecause] = useState('');
  const leave = useOnce({
    mutationFn: () =>
      answer(api.POST('/api/messages/{id}/setting-aside', { params: { path: { id } }, body: { version, because } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: complaintKey }),
  });
  const press = (event: SubmitEvent) => {
    event.preventDefault();
    if (!leave.isPending) leave.mutate();
  };
  return (
    <form className={styles['leaving']} onSubmit={press} noValidate>
      <TextInput
        label="Why they are not told"
        data-autofocus
        autoFocus
        maxLength={2000}
        required
        value={because}
        error={leave.error ? asRefusal(leave.error).fields['because'] : undefined}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <div className={styles['settle']}>
        <Button size="compact-md" type="submit" loading={leave.isPending}>
          Leave it unsent
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onClose}>
          Back
        </Button>
      </div>
      <RefusalMessage error={leave.error} />
    </form>
  );
}
