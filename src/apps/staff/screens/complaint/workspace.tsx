// The work on the complaint: who has it, who else is here, what it is about whom, and the notes among colleagues.
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useCase } from './case.tsx';
import styles from './complaint.module.css';
import { EscalationPart } from './escalation.tsx';
import { Hands } from './hands.tsx';
import { NoteComposer } from './note-composer.tsx';
import { NotesList } from './notes-list.tsx';
import { Presence } from './presence.tsx';
import { notesQuery } from './questions.ts';
import { Subjects } from './subjects.tsx';

export function Workspace({ note }: { readonly note: RefObject<HTMLTextAreaElement | null> }) {
  const { page } = useCase();
  const { data } = useQuery(notesQuery(page.id));
  return (
    <>
      <section className={styles['sheet']} aria-label="Who has it">
        <Presence />
        <Hands />
        <EscalationPart />
        <Subjects />
      </section>
      <section className={styles['sheet']} aria-label="Notes among colleagues">
        <h2 className={styles['title']}>Notes among colleagues</h2>
        {data?.allowed.add ? <NoteComposer box={note} /> : null}
        {data ? <NotesList notes={data.notes} may={data.allowed.add} /> : null}
      </section>
    </>
  );
}
