// Where one is signed in: each browser, and a way to end the others.
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { components } from '../../api/schema.gen.d.ts';
import { browserInWords } from '../../parts/browser-in-words.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { FormSection } from '../../parts/form-section.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './account.module.css';
import { useOnce } from '../../api/use-once.ts';

type Session = components['schemas']['Account']['sessions'][number];

export function Sessions({ sessions }: { readonly sessions: readonly Session[] }) {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: keys.account });
  const end = useOnce({
    mutationFn: (id: string) => answer(api.DELETE('/api/sessions/{id}', { params: { path: { id } } })),
    onSettled: again,
  });
  const endOthers = useOnce({
    mutationFn: () => answer(api.POST('/api/sessions/end-others')),
    onSettled: again,
  });
  return (
    <FormSection
      title="Where you are signed in"
      why="A session ends by itself after two hours unused, and after twelve in any case."
    >
      <RefusalMessage error={end.error ?? endOthers.error} />
      <ul className={styles['sessions']}>
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <strong>{browserInWords(session.agent)}</strong>
              {session.current ? ' (this one)' : ''}
              <div className={styles['when']}>
                Last used <InstantInWords at={session.seenAt} />
              </div>
            </div>
            {session.current ? null : (
              <Button
                variant="default"
                size="sm"
                aria-label={`End the session in ${browserInWords(session.agent)}`}
                loading={end.isPending && end.variables === session.id}
                onClick={() => end.mutate(session.id)}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <div className={styles['buttons']}>
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
            End all but this one
          </Button>
        </div>
      ) : null}
    </FormSection>
  );
}
