// Until when one is away: no new work is given meanwhile.
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { asRefusal } from '../../api/refusal.ts';
import { DayInWords } from '../../parts/day-in-words.tsx';
import { FormSection } from '../../parts/form-section.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './account.module.css';
import { useOnce } from '../../api/use-once.ts';

export function Absence({ until }: { readonly until: string | null }) {
  const queries = useQueryClient();
  const [day, setDay] = useState(until ?? '');
  const say = useOnce({
    mutationFn: (to: string | null) => answer(api.PUT('/api/account/absence', { body: { until: to } })),
    onSuccess: (_, to) => {
      setDay(to ?? '');
      return queries.invalidateQueries({ queryKey: keys.account });
    },
  });
  const fields = say.error ? asRefusal(say.error).fields : {};
  return (
    <FormSection title="Away" why="While you are away nobody is offered you for new work. What you have stays yours.">
      {until ? (
        <p className={styles['line']}>
          You are away until <DayInWords day={until} />.
        </p>
      ) : null}
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          say.mutate(day);
        }}
      >
        <RefusalMessage error={say.error} />
        <TextInput
          type="date"
          label="Last day away"
          required
          withAsterisk={false}
          value={day}
          data-field="until"
          error={fields['until']}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <div className={styles['buttons']}>
          <Button type="submit" variant="default" loading={say.isPending}>
            Save
          </Button>
          {until ? (
            <Button variant="subtle" onClick={() => say.mutate(null)}>
              I am back
            </Button>
          ) : null}
        </div>
      </form>
    </FormSection>
  );
}
