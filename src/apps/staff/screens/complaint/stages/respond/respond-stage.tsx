// The stage of responding: the letters of the complaint, and the one on the desk. A new one begins from its rules.
import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../../../api/client.ts';
import { ErrorState } from '../../../../parts/error-state.tsx';
import { LoadingState } from '../../../../parts/loading-state.tsx';
import { RefusalMessage } from '../../../../parts/refusal-message.tsx';
import { useCase } from '../../case.tsx';
import { useDeed } from '../../deeds/use-deed.ts';
import { Desk } from './desk.tsx';
import { LetterList } from './letter-list.tsx';
import { type Letters, lettersQuery } from './questions.ts';
import styles from './respond.module.css';

export function RespondStage() {
  const { page } = useCase();
  const asked = useQuery(lettersQuery(page.id));
  const [chosen, choose] = useState<string | null>(null);
  if (asked.isPending) return <LoadingState what="the letters" rows={3} />;
  if (asked.isError) return <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />;
  const { letters } = asked.data;
  const open = letters.find(({ id }) => id === chosen) ?? letters.find(({ state }) => state === 'draft');
  return (
    <div className={styles['stage']}>
      <Begin letters={asked.data} onBegun={choose} />
      {letters.length === 0 ? (
        <p className={styles['quiet']}>
          No letters yet. Begin one: what the case already knows stands in it, and what is still missing is listed beside it.
        </p>
      ) : (
        <LetterList letters={letters} open={open?.id ?? null} onOpen={choose} />
      )}
      {open ? <Desk key={open.id} id={open.id} /> : null}
    </div>
  );
}

function Begin({ letters, onBegun }: { readonly letters: Letters; readonly onBegun: (id: string) => void }) {
  const deed = useDeed<{ rule: string }>({
    send: async ({ rule }, { params }) => {
      const { id } = await answer(api.POST('/api/complaints/{id}/letters', { params, body: { rule } }));
      onBegun(id);
    },
    said: 'Letter begun.',
  });
  if (!letters.allowed.includes('write-letter')) return null;
  const ordered = letters.offered.toSorted((a, b) => Number(b.owed) - Number(a.owed));
  return (
    <div>
      <Menu position="bottom-start" width="min(26rem, 90vw)">
        <Menu.Target>
          <Button id="begin" leftSection={<IconPlus size={16} aria-hidden />} loading={deed.busy}>
            Begin a letter
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
          {ordered.map(({ rule, name, words, owed }) => (
            <Menu.Item key={rule} onClick={() => deed.again({ rule })}>
              <strong>{name}</strong>
              {owed ? ' (still owed)' : ''}
              <br />
              {words}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <RefusalMessage error={deed.error} />
    </div>
  );
}
