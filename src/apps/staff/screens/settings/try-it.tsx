// "Try it": dates typed in, and the clocks they would start, each with the sentence why and the days one by one. Nothing is kept.
import { Button, Loader } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useNow } from '../../clock.ts';
import { asChoices, Choice } from '../../parts/choice.tsx';
import { todayIn } from '../../parts/day-words.ts';
import { useTimeZone } from '../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { FoundClocks } from './found-clocks.tsx';
import type { PackOf } from './pack.tsx';
import styles from './rules.module.css';
import { type TriedEvent, TriedEvents } from './tried-events.tsx';

type TryItProps = {
  readonly entities: readonly {
    readonly name: string;
    readonly rulePack: { id: string };
    readonly calendar: { id: string; name: string };
  }[];
  readonly packs: readonly PackOf[];
};

export function TryIt({ entities, packs }: TryItProps) {
  const today = todayIn(useTimeZone(), useNow());
  const [rulePack, setRulePack] = useState(entities[0]?.rulePack.id ?? packs[0]?.id ?? '');
  const [calendar, setCalendar] = useState(entities[0]?.calendar.id ?? '');
  const [type, setType] = useState('');
  const [happened, setHappened] = useState<readonly TriedEvent[]>([{ what: 'received', when: today }]);
  const tried = useMutation({
    mutationFn: () => {
      const body = { rulePack, calendar, happened: [...happened], ...(type ? { type } : {}) };
      return answer(api.POST('/api/rules/deadlines', { body }));
    },
  });
  const pack = packs.find(({ id }) => id === rulePack);
  const calendars = [...new Map(entities.map((one) => [one.calendar.id, one.calendar])).values()];
  return (
    <section className={styles['try']} aria-labelledby="try-it">
      <h2 id="try-it" className={styles['title']}>
        Try it
      </h2>
      <p className={styles['quiet']}>Enter dates and see what would be due when, and why. Nothing is kept.</p>
      <form
        className={styles['try-form']}
        onSubmit={(event) => {
          event.preventDefault();
          tried.mutate();
        }}
      >
        <div className={styles['dates']}>
          <Choice label="Rules" data={asChoices(packs)} value={rulePack} onChoose={setRulePack} />
          <Choice label="Calendar" data={asChoices(calendars)} value={calendar} onChoose={setCalendar} />
          {pack && pack.types.length > 0 ? (
            <Choice
              label="Kind of complaint"
              data={[{ value: '', label: 'Not said' }, ...asChoices(pack.types)]}
              value={type}
              onChoose={setType}
            />
          ) : null}
        </div>
        <TriedEvents
          events={pack?.events ?? []}
          happened={happened}
          fields={tried.error ? asRefusal(tried.error).fields : {}}
          onChange={setHappened}
        />
        <div>
          <Button type="submit" disabled={tried.isPending}>
            See the clocks
          </Button>
        </div>
      </form>
      <RefusalMessage error={tried.error} />
      <div role="status" aria-label="Clocks">
        {tried.isPending ? <Loader size="sm" aria-label="Counting" /> : null}
        {tried.data ? <FoundClocks clocks={tried.data.clocks} /> : null}
      </div>
    </section>
  );
}
