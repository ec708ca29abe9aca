// Yes or no to a signal: confirmed with one press, dismissed with a reason. Both teach, so both say by whom and when.
import { Button, Radio, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { type Dismissal, dismissalNames, dismissals } from '#domain/signal/signal.ts';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { type Signal, type Signs, signsChanged } from './questions.ts';
import styles from './signals.module.css';

type JudgeProps = { readonly signs: Signs; readonly signal: Signal };

export function Judge({ signs, signal }: JudgeProps) {
  const [dismissing, setDismissing] = useState(false);
  const confirm = useOnce({
    mutationFn: () =>
      answer(
        api.POST('/api/contacts/{id}/signal/confirmation', {
          params: { path: { id: signs.contact } },
          body: { version: signal.version, words: '' },
        }),
      ),
    onSettled: signsChanged,
  });
  const mayConfirm = signs.allowed.includes('confirm');
  const mayDismiss = signs.allowed.includes('dismiss');
  return (
    <>
      <Judged signal={signal} />
      <RefusalMessage error={confirm.error} />
      {mayConfirm || mayDismiss ? (
        <div className={styles['buttons']}>
          {mayConfirm ? (
            <Button size="compact-md" loading={confirm.isPending} onClick={() => confirm.mutate()}>
              {signal.state === 'dismissed' ? 'It was one after all' : 'Yes, I see it too'}
            </Button>
          ) : null}
          {mayDismiss ? (
            <Button size="compact-md" variant="default" onClick={() => setDismissing(true)}>
              No
            </Button>
          ) : null}
        </div>
      ) : null}
      {dismissing ? <DismissDialog signs={signs} signal={signal} onClose={() => setDismissing(false)} /> : null}
    </>
  );
}

function Judged({ signal: { state, judged, owner } }: { readonly signal: Signal }) {
  if (!judged) return null;
  return (
    <p className={styles['plain']}>
      {state === 'confirmed' ? 'Confirmed' : `Dismissed: ${judged.reason}.`} by {judged.by ?? 'a colleague'}{' '}
      <InstantInWords at={judged.at} />
      {judged.words ? `: ${judged.words}` : '.'}{' '}
      {state === 'confirmed' && owner && owner !== judged.by ? `${owner} sees to it.` : ''}
    </p>
  );
}

function DismissDialog({ signs, signal, onClose }: JudgeProps & { readonly onClose: () => void }) {
  const [reason, setReason] = useState<Dismissal | ''>('');
  const [words, setWords] = useState('');
  const dismiss = useOnce({
    mutationFn: () =>
      answer(
        api.POST('/api/contacts/{id}/signal/dismissal', {
          params: { path: { id: signs.contact } },
          body: { version: signal.version, reason: reason as Dismissal, words },
        }),
      ),
    onSuccess: onClose,
    onSettled: signsChanged,
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (reason !== '') dismiss.mutate();
  };
  return (
    <Dialog title="Why is it no sign of a complaint?" onClose={onClose}>
      <form className={styles['form']} onSubmit={send}>
        <Radio.Group
          label="Reason"
          description="It stays with the contact, and the program learns from it when it is fitted anew."
          value={reason}
          error={dismiss.error ? asRefusal(dismiss.error).fields['reason'] : undefined}
          onChange={(value) => setReason(value)}
        >
          <div className={styles['steps']}>
            {dismissalNames.map((name) => (
              <Radio key={name} value={name} label={dismissals[name]} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label="Anything to add"
          autosize
          minRows={2}
          maxRows={8}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <RefusalMessage error={dismiss.error} />
        <div className={styles['buttons']}>
          <Button type="submit" disabled={reason === ''} loading={dismiss.isPending}>
            Dismiss it
          </Button>
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
