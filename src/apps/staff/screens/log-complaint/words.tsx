// What happened and what would put it right, in the customer's own words, and the points in it: Enter adds the next one.
import { Textarea } from '@mantine/core';
import styles from './log-complaint.module.css';
import type { PartProps } from './part.ts';
import { Points } from './points.tsx';

export function Words({ form, change, fields }: PartProps) {
  return (
    <section className={styles['part']} aria-labelledby="log-words">
      <h2 id="log-words">In their words</h2>
      <Textarea
        label="What happened?"
        description="As they say it. It is kept as you type."
        autosize
        minRows={5}
        maxRows={24}
        maxLength={100_000}
        data-field="description"
        error={fields['description']}
        value={form.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      <Textarea
        label="What do they want?"
        autosize
        minRows={2}
        maxRows={10}
        maxLength={10_000}
        data-field="outcomeWanted"
        error={fields['outcomeWanted']}
        value={form.outcomeWanted}
        onChange={(event) => change({ outcomeWanted: event.currentTarget.value })}
      />
      <Points points={form.points} onChange={(points) => change({ points })} fields={fields} />
    </section>
  );
}
