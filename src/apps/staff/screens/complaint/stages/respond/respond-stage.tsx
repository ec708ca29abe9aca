// The stage of responding: the letters of the complaint, and the one on the desk. A new one begins from its rules.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../../../parts/error-state.tsx';
import { LoadingState } from '../../../../parts/loading-state.tsx';
import { useCase } from '../../case.tsx';
import { Begin, Untold } from './begin.tsx';
import { Desk } from './desk.tsx';
import { LetterList } from './letter-list.tsx';
import { lettersQuery } from './questions.ts';
import styles from './respond.module.css';

export function RespondStage() {
  const { page } = useCase();
  const asked = useQuery(lettersQuery(page.id));
  const [chosen, choose] = useState<string | null>(null);
  const [begun, setBegun] = useState<string | null>(null);
  const letters = asked.data?.letters ?? [];
  const open = letters.find(({ id }) => id === chosen) ?? letters.find(({ state }) => state === 'draft');
  const onDesk = open?.id ?? null;
  // What lies on the desk stays there when a colleague sends or discards it, with what was typed in it.
  if (onDesk !== null && onDesk !== chosen) choose(onDesk);
  if (asked.isPending) return <LoadingState what="the letters" rows={3} />;
  if (asked.isError) return <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />;
  const begin = (id: string) => {
    choose(id);
    setBegun(id);
  };
  return (
    <div className={styles['stage']}>
      <Untold letters={asked.data} onBegun={begin} />
      <Begin letters={asked.data} onBegun={begin} />
      {letters.length === 0 ? (
        <p className={styles['quiet']}>
          No letters yet. Begin one: what the case already knows stands in it, and what is still missing is listed beside it.
        </p>
      ) : (
        <LetterList letters={letters} open={open?.id ?? null} onOpen={choose} />
      )}
      {open ? <Desk key={open.id} id={open.id} begun={open.id === begun} /> : null}
    </div>
  );
}
