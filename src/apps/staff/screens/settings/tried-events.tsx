// What happened and when, as somebody tries it: one row for each, more to be added.
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { Choice } from '../../parts/choice.tsx';
import styles from './rules.module.css';

export type TriedEvent = { readonly what: string; readonly when: string };

type TriedEventsProps = {
  readonly events: readonly { readonly what: string; readonly says: string }[];
  readonly happened: readonly TriedEvent[];
  readonly fields: Readonly<Record<string, string>>;
  readonly onChange: (happened: readonly TriedEvent[]) => void;
};

export function TriedEvents({ events, happened, fields, onChange }: TriedEventsProps) {
  const choices = events.map(({ what, says }) => ({ value: what, label: says.charAt(0).toUpperCase() + says.slice(1) }));
  const change = (index: number, part: Partial<TriedEvent>) =>
    onChange(happened.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const next = events.find(({ what }) => happened.every((one) => one.what !== what))?.what;
  return (
    <>
      {happened.map(({ what, when }, index) => (
        <div key={`${index} ${what}`} className={styles['dates']}>
          <Choice
            label={index === 0 ? 'What happened' : 'What else happened'}
            data={choices}
            value={what}
            onChoose={(chosen) => change(index, { what: chosen })}
          />
          <div className={styles['event']}>
            <TextInput
              type="date"
              label="On"
              required
              withAsterisk={false}
              data-field={`happened.${index}.when`}
              value={when}
              error={fields[`happened.${index}.when`]}
              onChange={(event) => change(index, { when: event.currentTarget.value })}
            />
            {index > 0 ? (
              <ActionIcon
                variant="default"
                size="input-md"
                aria-label="Leave this out"
                onClick={() => onChange(happened.filter((_, at) => at !== index))}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            ) : null}
          </div>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={next === undefined}
          onClick={() => next && onChange([...happened, { what: next, when: happened.at(-1)?.when ?? '' }])}
        >
          Something else happened
        </Button>
      </div>
    </>
  );
}
