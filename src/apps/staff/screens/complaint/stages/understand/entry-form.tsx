// Setting down what happened to the customer, or correcting it: as exactly as it is known, and where we have it from.
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { channelInWords } from '#domain/channel.ts';
import { type ChronologySource, chronologySources, type Precision } from '#domain/chronology.ts';
import { answer, api } from '../../../../api/client.ts';
import { useCase } from '../../case.tsx';
import { DeedForm, type Fields } from '../../deeds/deed-form.tsx';
import deed from '../../deeds/deed.module.css';
import { type Choice, choicesOf, LineField, OneOfField, SelectField, WordsField } from '../../deeds/fields.tsx';
import { type Chronology, chronologyQuery, type Entry } from './questions.ts';

interface EntryFields {
  readonly on: string;
  readonly time: string;
  readonly precision: Precision;
  readonly about: boolean;
  readonly text: string;
  readonly source: ChronologySource;
  readonly sourceWords: string;
  readonly contact: string;
  readonly attachment: string;
}

const nothing: EntryFields = {
  on: '',
  time: '',
  precision: 'day',
  about: false,
  text: '',
  source: 'customer',
  sourceWords: '',
  contact: '',
  attachment: '',
};

const precisionChoices: readonly Choice<Precision>[] = [
  { value: 'day', label: 'The day' },
  { value: 'time', label: 'The day and the time' },
  { value: 'month', label: 'The month' },
  { value: 'year', label: 'The year' },
];

const asFields = ({ on, time, precision, about, text, source, sourceWords, contact, file }: Entry): EntryFields => ({
  on,
  time: time ?? '',
  precision,
  about,
  text,
  source,
  sourceWords,
  contact: contact?.id ?? '',
  attachment: file?.id ?? '',
});

type EntryFormProps = { readonly entry?: string; readonly onClose: () => void };

export function EntryForm({ entry: id, onClose }: EntryFormProps) {
  const { page } = useCase();
  const { data } = useQuery(chronologyQuery(page.id));
  const entry = data?.entries.find((one) => one.id === id);
  if (!data || (id !== undefined && !entry)) return null;
  return (
    <DeedForm<EntryFields>
      name={id === undefined ? 'chronology' : `chronology-${id}`}
      title={entry ? 'Correct what happened' : 'Add what happened'}
      why="What happened to the customer. What we did about the complaint is in its record."
      size="lg"
      empty={entry ? asFields(entry) : nothing}
      send={(form, { params }) => {
        const { time, contact, attachment, ...rest } = form;
        const body = {
          ...rest,
          ...(form.precision === 'time' ? { time } : {}),
          ...(form.source === 'contact' && contact ? { contact } : {}),
          ...(form.source === 'file' && attachment ? { attachment } : {}),
        };
        return entry
          ? answer(
              api.POST('/api/complaints/{id}/chronology-corrections', {
                params,
                body: { ...body, entry: entry.id, version: entry.version },
              }),
            )
          : answer(api.POST('/api/complaints/{id}/chronology', { params, body }));
      }}
      save={entry ? 'Save the correction' : 'Add it'}
      said={entry ? 'Corrected. How it read before is kept.' : 'Added to what happened.'}
      onClose={onClose}
    >
      {(fields) => (
        <>
          <WhenItHappened {...fields} />
          <WordsField
            field="text"
            label="What happened"
            value={fields.form.text}
            onChange={(text) => fields.change({ text })}
            error={fields.wrong('text')}
            required
          />
          <WhereFrom {...fields} known={data} />
        </>
      )}
    </DeedForm>
  );
}

const written: Readonly<Record<Precision, { readonly type: string; readonly label: string; readonly length: number }>> = {
  time: { type: 'date', label: 'Which day', length: 10 },
  day: { type: 'date', label: 'Which day', length: 10 },
  month: { type: 'month', label: 'Which month', length: 7 },
  year: { type: 'number', label: 'Which year', length: 4 },
};

function WhenItHappened({ form, change, wrong }: Fields<EntryFields>) {
  const { type, label, length } = written[form.precision];
  return (
    <>
      <OneOfField
        field="precision"
        label="How exactly is it known"
        choices={precisionChoices}
        value={form.precision}
        onChange={(precision) => change({ precision })}
      />
      <div className={deed['pair']}>
        <TextInput
          type={type}
          label={label}
          data-field="on"
          required
          value={form.on.slice(0, length)}
          error={wrong('on')}
          onChange={(event) => change({ on: event.currentTarget.value })}
        />
        {form.precision === 'time' ? (
          <TextInput
            type="time"
            label="At what time"
            data-field="time"
            required
            value={form.time}
            error={wrong('time')}
            onChange={(event) => change({ time: event.currentTarget.value })}
          />
        ) : null}
      </div>
      <Checkbox
        label="As well as they remember"
        description="It then reads “about”."
        checked={form.about}
        onChange={(event) => change({ about: event.currentTarget.checked })}
      />
    </>
  );
}

function WhereFrom({ form, change, wrong, known }: Fields<EntryFields> & { readonly known: Chronology }) {
  const choose = { value: '', label: 'Choose one' };
  const contacts = known.contacts.map(({ id, at, channel, text }) => ({
    value: id,
    label: `${at.slice(0, 10)}, ${channelInWords(channel).toLowerCase()}: ${text}`,
  }));
  const files = known.files.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <NativeSelect
        label="Where we have it from"
        data-field="source"
        data={choicesOf(chronologySources)}
        value={form.source}
        error={wrong('source')}
        onChange={(event) => change({ source: event.currentTarget.value as ChronologySource })}
      />
      {form.source === 'contact' ? (
        <SelectField
          field="contact"
          label="Which contact"
          choices={[choose, ...contacts]}
          value={form.contact}
          onChange={(contact) => change({ contact })}
          error={wrong('contact')}
        />
      ) : null}
      {form.source === 'file' ? (
        <SelectField
          field="attachment"
          label="Which file"
          choices={[choose, ...files]}
          value={form.attachment}
          onChange={(attachment) => change({ attachment })}
          error={wrong('attachment')}
        />
      ) : null}
      <LineField
        field="sourceWords"
        label="More about where from"
        about="Who said it, or which of our systems. Leave it empty when that is clear."
        value={form.sourceWords}
        onChange={(sourceWords) => change({ sourceWords })}
        error={wrong('sourceWords')}
      />
    </>
  );
}
