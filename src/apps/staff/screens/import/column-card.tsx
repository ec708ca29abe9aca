// One column of the file: its name, some of its values, what it is taken for and why. What it is can be changed here; where its
// dates or its words leave room, how they are read too.
import { NativeSelect } from '@mantine/core';
import { definitionOf, fieldNames, isImportField } from '#domain/import/field.ts';
import type { Target } from '#domain/import/mapping.ts';
import type { Column } from './asking.ts';
import { DateOrderSelect } from './date-order-select.tsx';
import styles from './import.module.css';
import { Meanings } from './meanings.tsx';
import type { MappingInHand } from './use-mapping.ts';
import { counted } from './words.ts';

const groups: readonly (readonly [string, (name: string) => boolean])[] = [
  ['The complaint', (name) => !name.startsWith('customer') && name !== 'language' && name !== 'preferredChannel'],
  ['The customer', (name) => name.startsWith('customer') || name === 'language' || name === 'preferredChannel'],
];
const choices = [
  {
    group: 'Without a field',
    items: [
      { value: 'extra', label: 'Keep as an extra fact' },
      { value: 'leave-out', label: 'Leave out' },
    ],
  },
  ...groups.map(([group, belongs]) => ({
    group,
    items: fieldNames.filter(belongs).map((value) => ({ value: value as string, label: definitionOf(value).name })),
  })),
];

type CardProps = { readonly column: Column; readonly hand: MappingInHand };

export function ColumnCard({ column, hand }: CardProps) {
  const { name, samples, filled, blank, guess, dates } = column;
  const target = hand.mapping.columns[name] ?? 'extra';
  const kind = isImportField(target) ? definitionOf(target).kind : undefined;
  return (
    <li className={styles['column']}>
      <div className={styles['what']}>
        <h3 className={styles['name']}>{name}</h3>
        <p className={styles['samples']}>
          {samples.length === 0 ? 'Empty in every row' : samples.slice(0, 3).map(short).join(' · ')}
        </p>
        {blank > 0 && filled > 0 ? <p className={styles['quiet']}>{`Empty in ${counted(blank, 'row')}`}</p> : null}
      </div>
      <div className={styles['is']}>
        <NativeSelect
          aria-label={`What the column ${name} is`}
          data={choices}
          value={target}
          onChange={(event) => hand.setTarget(name, event.currentTarget.value as Target)}
        />
        <p className={styles['quiet']}>{target === guess.target ? `Guessed because ${guess.because}.` : 'As you said.'}</p>
        {kind === 'date' && dates ? <DateOrderSelect name={name} dates={dates} hand={hand} /> : null}
        {target === 'status' || target === 'channel' || target === 'severity' ? (
          <Meanings of={target} column={column} hand={hand} />
        ) : null}
      </div>
    </li>
  );
}

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
};
