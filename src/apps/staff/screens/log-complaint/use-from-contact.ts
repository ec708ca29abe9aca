// A query or problem that becomes a complaint brings its words, its customer and its channel along, once; what is typed stands.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Draft } from '../../drafts/use-draft.ts';
import type { LogForm } from './form.ts';
import { contactQuery } from './questions.ts';

export function useFromContact(contact: string | undefined, draft: Draft<LogForm>): void {
  const { data } = useQuery({ ...contactQuery(contact ?? ''), enabled: contact !== undefined });
  const { value, change } = draft;
  useEffect(() => {
    if (!data || value.contact === data.id) return;
    const { customer } = data;
    const known = customer ? { id: customer.id, name: customer.name, email: null, phone: null, supportNeeds: false } : null;
    change({
      contact: data.id,
      channel: data.channel,
      description: value.description || data.text,
      ...(known && !value.who.known ? { who: { known, name: '', email: '', phone: '' } } : {}),
    });
  }, [data, value, change]);
}
