// What the file's own words for status, channel or severity mean here: as understood, or as the person says.
import { NativeSelect } from '@mantine/core';
import { channels } from '#domain/channel.ts';
import type { Column } from './asking.ts';
import styles from './import.module.css';
import type { MappingInHand, MeaningOf } from './use-mapping.ts';
import { figure } from './words.ts';

const meaningsOf: Readonly<Record<MeaningOf, Readonly<Record<string, string>>>> = {
  status: { open: 'Open', answered: 'Answered', closed: 'Closed', 'not-for-us': 'Not for us', withdrawn: 'Withdrawn' },
  channel: channels,
  severity: { low: 'Low', moderate: 'Moderate', high: 'High', critical: 'Critical' },
};

const unknown: Readonly<Record<MeaningOf, string>> = {
  status: 'not understood',
  channel: 'a way in of its own name',
  severity: 'not understood',
};

type MeaningsProps = { readonly of: MeaningOf; readonly column: Column; readonly hand: MappingInHand };

export function Meanings({ of, column, hand }: MeaningsProps) {
  if (column.values.length === 0) return null;
  const known = meaningsOf[of];
  const open = column.values.filter((value) => value[of] === '' && hand.mapping.meanings[of][value.value] === undefined).length;
  return (
    <details className={styles['meanings']} open={open > 0 && of !== 'channel'}>
      <summary>{open > 0 && of !== 'channel' ? `${figure(open)} of its words are not understood` : 'What its words mean'}</summary>
      <ul>
        {column.values.map((value) => (
          <li key={value.value}>
            <span>
              {value.value} <span className={styles['quiet']}>{figure(value.count)}</span>
            </span>
            <NativeSelect
              size="sm"
              aria-label={`What ${value.value} means`}
              data={[
                { value: '', label: `As read: ${value[of] === '' ? unknown[of] : (known[value[of]] ?? value[of]).toLowerCase()}` },
                ...Object.entries(known).map(([key, label]) => ({ value: key, label })),
              ]}
              value={hand.mapping.meanings[of][value.value] ?? ''}
              onChange={(event) => hand.setMeaning(of, value.value, event.currentTarget.value)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
