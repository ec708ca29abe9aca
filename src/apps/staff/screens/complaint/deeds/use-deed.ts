// Does one thing to the open complaint. It is sent with the version the person was looking at when they began; when somebody
// changed it since, nothing is lost: what they changed is shown, and the same words can be sent again on the new version.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asRefusal } from '../../../api/refusal.ts';
import { keys } from '../../../api/keys.ts';
import { useDeedPlace } from '../deed-place.ts';
import { complaintKey } from '../questions.ts';
import { useIntention } from './intention.ts';

/** Where a deed is sent: its complaint, under the name of the intention. */
export interface Sending {
  readonly version: number;
  /** The version of the one thing that is changed, as it was when the form was opened. */
  readonly of: number;
  readonly params: { readonly path: { readonly id: string }; readonly header: { readonly 'Idempotency-Key': string } };
}

export interface Deed<Form> {
  readonly run: (form: Form) => void;
  readonly again: (form: Form) => void;
  readonly busy: boolean;
  readonly error: unknown;
  /** The last entry of the record that the person has seen, where the page turned out to be stale. */
  readonly staleSince: number | null;
}

interface DeedParts<Form> {
  readonly send: (form: Form, at: Sending) => Promise<unknown>;
  /** The version by now of the one thing it changes, where that has versions of its own. */
  readonly of?: number;
  /** What is said once it is done. */
  readonly said: string;
  readonly onDone?: () => void;
}

/** What is asked again once something was done, beside the complaint: the lists on which it shows. */
const listsTouched = [keys.myWork, keys.promises, keys.queue];

export function useDeed<Form>({ send, of = 0, said, onDone }: DeedParts<Form>): Deed<Form> {
  const { page, say } = useDeedPlace();
  const queries = useQueryClient();
  const intention = useIntention();
  const [seen, setSeen] = useState({ version: page.version, of, entry: page.lastEntry ?? null });
  const change = useMutation({
    mutationFn: ({ form, ...at }: { form: Form; version: number; of: number }) => {
      const key = intention.keyFor({ form, ...at, id: page.id });
      return send(form, { ...at, params: { path: { id: page.id }, header: { 'Idempotency-Key': key } } });
    },
    onSuccess: async () => {
      intention.done();
      for (const queryKey of listsTouched) void queries.invalidateQueries({ queryKey });
      // The page is read again before the dialog goes, so that what is done next begins from what was just done.
      await queries.invalidateQueries({ queryKey: complaintKey });
      onDone?.();
      say(said);
    },
    onError: async (error) => {
      if (isStale(error) || wasChanged(error)) await queries.invalidateQueries({ queryKey: complaintKey });
    },
  });
  return {
    run: (form) => {
      if (!change.isPending) change.mutate({ form, version: seen.version, of: seen.of });
    },
    again: (form) => {
      setSeen({ version: page.version, of, entry: page.lastEntry ?? null });
      if (!change.isPending) change.mutate({ form, version: page.version, of });
    },
    busy: change.isPending,
    error: change.error,
    staleSince: change.error && isStale(change.error) ? seen.entry : null,
  };
}

/** For what has no form: a button that acts at once. It always acts on the newest version on screen. */
export function useQuickDeed(parts: DeedParts<undefined>): Pick<Deed<undefined>, 'busy' | 'error'> & { readonly run: () => void } {
  const { again, busy, error } = useDeed(parts);
  return { busy, error, run: () => again(undefined) };
}

/** A row of the complaint that somebody else changed since: it is shown as it stands now, beside the words typed. */
const wasChanged = (error: unknown): boolean =>
  /\.(?:changed-since|sent-before|replaced|removed|stale|gone)$/.test(asRefusal(error).code);

function isStale(error: unknown): boolean {
  return asRefusal(error).code === 'page.stale';
}
