// The field for a note. After "@" it offers colleagues who may see the complaint, chosen with arrows and Enter or with a tap;
// Ctrl and Enter (⌘ and Enter) adds the note.
import { Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { mentionableQuery, type Mentioned } from '../../../api/notes.ts';
import { completeMention, mentionTyped } from './mentions.ts';
import styles from './panels.module.css';

type FieldProps = {
  readonly complaint: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onMention: (person: Mentioned) => void;
  readonly onSend: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
};

export function MentionField({ complaint, text, onText, onMention, onSend, onFocus, onBlur }: FieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const typed = mentionTyped(text, caret);
  const [asked] = useDebouncedValue(typed, 120);
  const { data } = useQuery(mentionableQuery(complaint, asked));
  const people = typed !== null && typed !== dismissed ? (data?.people ?? []) : [];
  const chosen = people[Math.min(at, people.length - 1)];
  const choose = (person: Mentioned) => {
    const done = completeMention(text, caret, person.name);
    onText(done.text);
    onMention(person);
    setCaret(done.caret);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(done.caret, done.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
    } else if (chosen && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      choose(chosen);
    } else if (chosen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      setAt((at + (event.key === 'ArrowDown' ? 1 : people.length - 1)) % people.length);
    } else if (chosen && event.key === 'Escape') {
      event.preventDefault();
      setDismissed(typed);
    }
  };
  return (
    <div className={styles['field']}>
      <Textarea
        ref={field}
        label="Note for colleagues"
        description="@ mentions somebody. Customers never see notes."
        autosize
        minRows={3}
        maxRows={16}
        maxLength={20_000}
        role="combobox"
        aria-expanded={people.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        value={text}
        onChange={(event) => {
          onText(event.currentTarget.value);
          setCaret(event.currentTarget.selectionStart);
          setAt(0);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={onBlur}
      />
      <ul id={id} role="listbox" aria-label="Mention" className={styles['mentionable']} hidden={people.length === 0}>
        {people.map((person) => (
          <li
            key={person.id}
            id={`${id}-${person.id}`}
            role="option"
            aria-selected={person === chosen}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(person);
            }}
          >
            {person.name}
          </li>
        ))}
      </ul>
    </div>
  );
}
