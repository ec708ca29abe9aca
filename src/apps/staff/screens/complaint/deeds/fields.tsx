// The fields that several forms of the complaint page share: words, how it reached us, when, one of a few.
import { NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { channels } from '#domain/channel.ts';

interface FieldProps {
  readonly field: string;
  readonly label: string;
  readonly about?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

const shared = ({ field, label, about, value, error, required = false }: FieldProps) => ({
  'data-field': field,
  label,
  description: about,
  value,
  error,
  required,
});

export function WordsField(props: FieldProps & { readonly rows?: number }) {
  const { rows = 3, onChange } = props;
  return (
    <Textarea {...shared(props)} autosize minRows={rows} maxRows={14} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}

export function LineField(props: FieldProps & { readonly type?: 'text' | 'email' | 'tel' }) {
  const { type = 'text', onChange } = props;
  return <TextInput {...shared(props)} type={type} autoComplete="off" onChange={(event) => onChange(event.currentTarget.value)} />;
}

/** An instant as the clock on the wall of the organisation: "2026-11-22T14:05". Empty means now. */
export function WhenField(props: FieldProps) {
  const { onChange } = props;
  return <TextInput {...shared(props)} type="datetime-local" onChange={(event) => onChange(event.currentTarget.value)} />;
}

/** A day as the calendar has it: "2026-12-03". */
export function DayField(props: FieldProps & { readonly min?: string }) {
  const { min, onChange } = props;
  return <TextInput {...shared(props)} type="date" min={min} onChange={(event) => onChange(event.currentTarget.value)} />;
}

export type Choice<Value extends string = string> = { readonly value: Value; readonly label: string };

export function choicesOf<Value extends string>(words: Readonly<Record<Value, string>>): Choice<Value>[] {
  return Object.entries<string>(words).map(([value, label]) => ({ value: value as Value, label }));
}

export function SelectField(props: FieldProps & { readonly choices: readonly Choice[] }) {
  const { choices, onChange } = props;
  return (
    <NativeSelect {...shared(props)} size="md" data={[...choices]} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}

/** How it reached us, or went out. A channel that is not one of the program's own stays as it is. */
export function ChannelField(props: Omit<FieldProps, 'field'> & { readonly field?: string }) {
  const known = choicesOf(channels);
  const own = known.some(({ value }) => value === props.value) ? [] : [{ value: props.value, label: props.value }];
  return <SelectField {...props} field={props.field ?? 'channel'} choices={[...known, ...own]} />;
}

type HowAndWhenProps = {
  readonly how: string;
  readonly form: { readonly channel: string; readonly at: string };
  readonly change: (part: { channel: string } | { at: string }) => void;
  readonly wrong: (field: string) => string | undefined;
};

/** By which channel it was said or sent, and when: for what is written down after it happened. */
export function HowAndWhen({ how, form, change, wrong }: HowAndWhenProps) {
  return (
    <>
      <ChannelField label={how} value={form.channel} onChange={(channel) => change({ channel })} error={wrong('channel')} />
      <WhenField
        field="at"
        label="When"
        about="Left empty, it means now."
        value={form.at}
        onChange={(at) => change({ at })}
        error={wrong('at')}
      />
    </>
  );
}

interface OneOfProps<Value extends string> extends Omit<FieldProps, 'value' | 'onChange'> {
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all of them seen at once. */
export function OneOfField<Value extends string>(props: OneOfProps<Value>) {
  const { field, label, about, value, error, choices, onChange } = props;
  const choose = (chosen: string) => {
    const found = choices.find((choice) => choice.value === chosen);
    if (found) onChange(found.value);
  };
  return (
    <Radio.Group label={label} description={about} value={value} onChange={choose} error={error} data-field={field} tabIndex={-1}>
      <Stack gap="xs" mt={6}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
