// How much one person of each team holds before "Take the next one" asks them to finish something first.
import { NumberInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { useOnce } from '../../api/use-once.ts';
import type { Routing } from '../../api/routing.ts';
import styles from './routing.module.css';
import { SettingRow } from './setting-row.tsx';

type Team = Routing['teams'][number];

export function WorkloadLimits({ teams }: { readonly teams: readonly Team[] }) {
  return (
    <section className={styles['limits']} aria-labelledby="workload">
      <h2 id="workload" className={styles['title']}>
        How much one person holds at once
      </h2>
      <p className={styles['words']}>
        A complaint weighs 1 when its severity is low, 2 when moderate, 3 when high and 5 when critical, and half of that while it
        waits for somebody else. Leave it empty for no limit.
      </p>
      {teams.map((team) => (
        <Limit key={team.id} team={team} />
      ))}
    </section>
  );
}

function Limit({ team }: { readonly team: Team }) {
  const queries = useQueryClient();
  const [most, setMost] = useState<number | string>(team.mostAtOnce ?? '');
  const save = useOnce({
    mutationFn: () =>
      answer(
        api.PUT('/api/teams/{id}/workload-limit', {
          params: { path: { id: team.id } },
          body: { mostAtOnce: most === '' ? null : Number(most) },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.routing }),
  });
  return (
    <SettingRow saves={`the limit of ${team.name}`} save={save}>
      <NumberInput
        label={team.name}
        size="sm"
        min={1}
        max={10_000}
        allowDecimal={false}
        placeholder="No limit"
        value={most}
        onChange={(value) => {
          save.reset();
          setMost(value);
        }}
      />
    </SettingRow>
  );
}
