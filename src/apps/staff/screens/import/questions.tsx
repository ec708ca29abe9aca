// What must be said before the register can be brought in, each with its answers where it is asked.
import { Radio, TextInput } from '@mantine/core';
import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import type { DateReading } from '#domain/import/date-reading.ts';
import { orderWords, swapWords } from '#domain/import/question-words.ts';
import type { Column, Preview } from './asking.ts';
import styles from './import.module.css';
import type { MappingInHand } from './use-mapping.ts';

type Question = Preview['questions'][number];
type QuestionsProps = { readonly asked: readonly Question[]; readonly columns: readonly Column[]; readonly hand: MappingInHand };

const dateFields: readonly string[] = ['receivedAt', 'closedAt', 'dueAt', 'firstMadeAt'];

export function Questions({ asked, columns, hand }: QuestionsProps) {
  const others = asked.filter(({ kind }) => kind !== 'date-order' && kind !== 'dates-swapped');
  const doubted = columns.filter(
    ({ name, dates }) => dates && (!dates.sure || dates.swap) && dateFields.includes(hand.mapping.columns[name] ?? ''),
  );
  if (others.length + doubted.length === 0) return null;
  const isOpen = others.length > 0 || doubted.some(({ name }) => hand.mapping.dates[name] === undefined);
  return (
    <section className={styles['questions']} data-open={isOpen || undefined} aria-labelledby="asked">
      <h2 id="asked" className={styles['title']}>
        {isOpen ? <IconHelpCircle size={20} aria-hidden /> : <IconCircleCheck size={20} aria-hidden />}
        {isOpen ? 'To be said first' : 'What you said about the dates'}
      </h2>
      {doubted.map(({ name, dates }) => (dates ? <AboutDates key={name} name={name} dates={dates} hand={hand} /> : null))}
      {others.map(({ kind, about, words }) => (
        <div key={`${kind} ${about}`}>
          <p>{words}</p>
          {kind === 'received-missing' ? <ReceivedForAll hand={hand} /> : null}
        </div>
      ))}
    </section>
  );
}

type AboutDatesProps = { readonly name: string; readonly dates: NonNullable<Column['dates']>; readonly hand: MappingInHand };

/** The order, or whether to swap back; the answer stays to be seen and changed. */
function AboutDates({ name, dates, hand }: AboutDatesProps) {
  const { sure, swap, example, because, reading } = dates;
  const said = hand.mapping.dates[name];
  const options: readonly (readonly [string, DateReading])[] = sure
    ? [
        ['Swap them back where the day is 12 or less', { order: reading.order, swapped: true }],
        ['Take them as they are written', { order: reading.order, swapped: false }],
      ]
    : [
        [orderInWords('dmy', example), { order: 'dmy', swapped: false }],
        [orderInWords('mdy', example), { order: 'mdy', swapped: false }],
      ];
  const chosen = options.findIndex(([, option]) => option.order === said?.order && option.swapped === said.swapped);
  return (
    <Radio.Group
      label={sure && swap ? swapWords(name, swap) : orderWords(name, example, because)}
      value={chosen < 0 ? null : String(chosen)}
      onChange={(index) => hand.setDates(name, options[Number(index)]?.[1])}
    >
      {options.map(([words], index) => (
        <Radio key={words} value={String(index)} label={words} className={styles['radio'] ?? ''} />
      ))}
    </Radio.Group>
  );
}

function ReceivedForAll({ hand }: { readonly hand: MappingInHand }) {
  return (
    <TextInput
      type="date"
      label="Day of receipt for every row"
      className={styles['source'] ?? ''}
      value={hand.mapping.always.receivedAt ?? ''}
      onChange={(event) => hand.setAlways('receivedAt', event.currentTarget.value || undefined)}
    />
  );
}

/** With a date of the file as the example: "Day first: 04/05/2015 is day 04 of month 05". */
function orderInWords(order: string, example: string): string {
  const [first = '', second = ''] = example.match(/\d+/g) ?? [];
  return order === 'dmy'
    ? `Day first: “${example}” is day ${first} of month ${second}`
    : `Month first: “${example}” is day ${second} of month ${first}`;
}
