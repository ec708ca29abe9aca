// How the dates of a column are read: as found, with the reason, or as the person says.
import { NativeSelect } from '@mantine/core';
import type { DateReading } from '#domain/import/date-reading.ts';
import type { Column } from './asking.ts';
import styles from './import.module.css';
import type { MappingInHand } from './use-mapping.ts';

type Dates = NonNullable<Column['dates']>;

const names: Readonly<Record<DateReading['order'], string>> = {
  dmy: 'Day, month, year',
  mdy: 'Month, day, year',
  ymd: 'Year, month, day',
  ydm: 'Year, day, month',
};

const keyOf = ({ order, swapped }: DateReading): string => (swapped ? `${order}-swapped` : order);

export function DateOrderSelect({
  name,
  dates,
  hand,
}: {
  readonly name: string;
  readonly dates: Dates;
  readonly hand: MappingInHand;
}) {
  const said = hand.mapping.dates[name];
  const order = dates.reading.order;
  const readings = new Map<string, DateReading>();
  for (const one of Object.keys(names) as DateReading['order'][]) readings.set(one, { order: one, swapped: false });
  readings.set(`${order}-swapped`, { order, swapped: true });
  const label = (key: string, { order: one, swapped }: DateReading): string =>
    swapped ? `${names[one]}, swapped back where the day is 12 or less` : (names[one] ?? key);
  return (
    <>
      <NativeSelect
        aria-label={`How the dates of ${name} are read`}
        data={[
          { value: '', label: `As found: ${names[order].toLowerCase()}` },
          ...[...readings].map(([value, reading]) => ({ value, label: label(value, reading) })),
        ]}
        value={said ? keyOf(said) : ''}
        onChange={(event) => hand.setDates(name, readings.get(event.currentTarget.value))}
      />
      <p className={styles['quiet']}>{said ? 'As you said.' : `Found because ${dates.because}.`}</p>
    </>
  );
}
