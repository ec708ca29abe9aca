// Sends the complaint, once: the form carries a key, so that a double press, or sending again after the connection broke, logs
// it a single time. When it is logged the draft is let go, and what to read out stays.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answer, api } from '../../api/client.ts';
import { asRefusal, Refusal } from '../../api/refusal.ts';
import type { Draft } from '../../drafts/use-draft.ts';
import { useTimeZone } from '../../parts/day-in-words.tsx';
import { rightNow } from '../../clock.ts';
import { type Here, type LogForm, receivedAt, toBody } from './form.ts';

export interface Logged {
  readonly id: string;
  readonly reference: string;
  readonly form: LogForm;
}

const notADate = new Refusal(422, {
  code: 'input.invalid',
  detail: 'The date it was received is no real date. Nothing was logged; what you typed is still here.',
  fields: { receivedAt: 'Give a real date and time, or choose now.' },
});

const doneBefore = new Refusal(409, {
  code: 'key.used-for-another',
  detail:
    'This complaint was already logged when you first sent it; the answer did not arrive. Look for it in the queue before you send this changed version as another one.',
});

export function useLog(draft: Draft<LogForm>, onLogged: (logged: Logged) => void) {
  const timeZone = useTimeZone();
  const queries = useQueryClient();
  const sending = useRef<Promise<Logged> | null>(null);
  return useMutation({
    // A second press while the first is under way is the same press.
    mutationFn: (form: LogForm) => (sending.current ??= send(form, draft, { timeZone, now: rightNow() })),
    onSuccess: (logged) => {
      draft.forget();
      onLogged(logged);
      void queries.invalidateQueries();
    },
    onError: (error) => {
      if (asRefusal(error).code === doneBefore.code) draft.change({ key: '' });
    },
    onSettled: () => {
      sending.current = null;
    },
  });
}

async function send(form: LogForm, draft: Draft<LogForm>, here: Here): Promise<Logged> {
  if (receivedAt(form, here) === null) throw notADate;
  const key = form.key || crypto.randomUUID();
  if (!form.key) draft.change({ key });
  const call = api.POST('/api/complaints', { body: toBody(form, here), headers: { 'Idempotency-Key': key } });
  try {
    return { ...(await answer(call)), form };
  } catch (error) {
    throw asRefusal(error).code === doneBefore.code ? doneBefore : error;
  }
}
