// Finds colleagues while a mention is typed in a note: those who may see the complaint, chosen by arrow keys and Enter, or by hand.
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useCase } from './case.tsx';
import { mentionBefore, type Mentioned, withMention } from './mention.ts';
import { mentionableQuery } from './questions.ts';

export type Mention = ReturnType<typeof useMention>;

export function useMention(
  box: RefObject<HTMLTextAreaElement | null>,
  text: string,
  choose: (text: string, person: Mentioned) => void,
) {
  const { page } = useCase();
  const list = useId();
  const [begun, setBegun] = useState<{ readonly from: number; readonly typed: string } | undefined>();
  const [at, setAt] = useState(0);
  const [asked] = useDebouncedValue(begun?.typed ?? '', 120);
  const { data } = useQuery({
    ...mentionableQuery(page.id, asked),
    enabled: begun !== undefined,
    placeholderData: keepPreviousData,
  });
  const people = begun ? (data?.people ?? []) : [];
  const current = people[Math.min(at, people.length - 1)];
  const pick = (person: Mentioned) => {
    const field = box.current;
    if (!begun || !field) return;
    const named = withMention(text, begun.from, begun.from + 1 + begun.typed.length, person.name);
    choose(named.text, person);
    setBegun(undefined);
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(named.cursor, named.cursor);
    });
  };
  return {
    list,
    people,
    current,
    pick,
    close: () => setBegun(undefined),
    look: () => {
      const field = box.current;
      if (!field) return;
      const next = mentionBefore(field.value, field.selectionStart);
      setBegun(next);
      if (next?.typed !== begun?.typed) setAt(0);
    },
    /** Whether the key was one for the list. */
    onKey: (event: KeyboardEvent): boolean => {
      if (!current) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) setAt((people.indexOf(current) + step + people.length) % people.length);
      else if (event.key === 'Enter' || event.key === 'Tab') pick(current);
      else if (event.key === 'Escape') setBegun(undefined);
      else return false;
      event.preventDefault();
      return true;
    },
    says: {
      'aria-autocomplete': 'list' as const,
      ...(current ? { 'aria-controls': list, 'aria-activedescendant': `${list}-${current.id}` } : {}),
    },
  };
}
