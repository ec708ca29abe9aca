// Noting that what was granted is done. Where something is to be corrected, their details and a notice beside a complaint are put
// right in the same step; whatever is not typed anew stays as it is.
import { Checkbox, Stack } from '@mantine/core';
import { answer, api } from '../../api/client.ts';
import { LineField, SelectField, WordsField } from '../complaint/deeds/fields.tsx';
import type { DataRequest, Theirs } from './data-request-questions.ts';
import type { DialogOf } from './data-right-dialogs.tsx';
import { KeepingForm } from './keeping-form.tsx';
import styles from './keeping.module.css';

const fields = [
  ['name', 'Name'],
  ['email', 'E-mail'],
  ['phone', 'Telephone'],
  ['address', 'Address'],
] as const;

interface Form {
  readonly done: string;
  readonly who: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly complaint: string;
  readonly notice: string;
  readonly noUpdates: boolean;
  readonly noFeedback: boolean;
}

const detailsOf = (person: Theirs['people'][number] | undefined) => ({
  name: person?.name ?? '',
  email: person?.email ?? '',
  phone: person?.phone ?? '',
  address: person?.address ?? '',
});

function bodyOf(of: DataRequest, theirs: Theirs, { done, who, complaint, notice, noUpdates, noFeedback, ...typed }: Form) {
  const body = { version: of.version, done };
  if (of.kind === 'objection') return { ...body, wishes: noUpdates || noFeedback ? { noUpdates, noFeedback } : null };
  if (of.kind !== 'rectification') return body;
  const person = theirs.people.find(({ id }) => id === who);
  const before = detailsOf(person);
  const changed = Object.fromEntries(
    fields.flatMap(([field]) => (typed[field] === before[field] ? [] : [[field, typed[field] || null]])),
  );
  const details = person && Object.keys(changed).length > 0 ? { customer: person.id, version: person.version, ...changed } : null;
  return { ...body, details, notice: notice.trim() === '' ? null : { complaint, text: notice } };
}

export function CarryOut({ of, theirs, onClose }: DialogOf & { readonly theirs: Theirs }) {
  const [first] = theirs.people;
  const corrects = of.kind === 'rectification';
  return (
    <KeepingForm<Form>
      place={`right-carry-out:${of.id}`}
      title={corrects ? 'Correct it' : 'Note that it is done'}
      why={
        corrects
          ? 'What a complaint says stays as it was written; what is right stands beside it. Whoever had it from us is told, unless that is impossible.'
          : 'What you do no longer, or do otherwise, and who had it from us and was told.'
      }
      empty={{
        done: '',
        who: first?.id ?? '',
        ...detailsOf(first),
        complaint: theirs.complaints[0]?.id ?? '',
        notice: '',
        noUpdates: false,
        noFeedback: false,
      }}
      send={(form) => answer(api.POST('/api/data-requests/{id}/carrying-out', { ...to(of), body: bodyOf(of, theirs, form) }))}
      save={corrects ? 'Correct it' : 'It is done'}
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          {corrects ? <Details {...{ theirs, form, change, wrong }} /> : null}
          {of.kind === 'objection' ? <Hearing form={form} change={change} /> : null}
          <WordsField
            field="done"
            label="What was done, and who was told"
            value={form.done}
            onChange={(done) => change({ done })}
            error={wrong('done')}
            required
          />
        </>
      )}
    </KeepingForm>
  );
}

/** What somebody objects to hearing is kept with them, where everything that would tell them asks. */
function Hearing({ form, change }: Pick<DetailsProps, 'form' | 'change'>) {
  return (
    <Checkbox.Group
      label="What they no longer hear from us"
      description="Kept with them from now on, on their own page too. They still hear what was decided, and what the rules say they must be told."
      value={[...(form.noUpdates ? ['updates'] : []), ...(form.noFeedback ? ['feedback'] : [])]}
      onChange={(chosen) => change({ noUpdates: chosen.includes('updates'), noFeedback: chosen.includes('feedback') })}
    >
      <Stack gap="xs" mt="xs">
        <Checkbox value="updates" label="How it goes, while a complaint of theirs is open" />
        <Checkbox value="feedback" label="Questions how it went, after a contact" />
      </Stack>
    </Checkbox.Group>
  );
}

const to = ({ id }: DataRequest) => ({ params: { path: { id } } });

interface DetailsProps {
  readonly theirs: Theirs;
  readonly form: Form;
  readonly change: (part: Partial<Form>) => void;
  readonly wrong: (field: string) => string | undefined;
}

function Details({ theirs, form, change, wrong }: DetailsProps) {
  const { people, complaints } = theirs;
  return (
    <>
      {people.length > 1 ? (
        <SelectField
          field="who"
          label="Whose details"
          choices={people.map((one) => ({ value: one.id, label: one.name ?? one.email ?? one.phone ?? 'Somebody without a name' }))}
          value={form.who}
          onChange={(who) => change({ who, ...detailsOf(people.find(({ id }) => id === who)) })}
        />
      ) : null}
      <div className={styles['pair']}>
        {fields.slice(0, 3).map(([field, label]) => (
          <LineField
            key={field}
            field={field}
            label={label}
            value={form[field]}
            onChange={(value) => change({ [field]: value })}
            error={wrong(`details.${field}`)}
          />
        ))}
      </div>
      <WordsField
        field="address"
        label="Address"
        rows={2}
        value={form.address}
        onChange={(address) => change({ address })}
        error={wrong('details.address')}
      />
      {complaints.length > 0 ? (
        <>
          <SelectField
            field="complaint"
            label="A notice beside what a complaint says"
            choices={complaints.map(({ id, reference, title }) => ({ value: id, label: `${reference} ${title}` }))}
            value={form.complaint}
            onChange={(complaint) => change({ complaint })}
          />
          <WordsField
            field="notice"
            label="What is wrong there, and what is right"
            about="Left empty, no notice is made."
            value={form.notice}
            onChange={(notice) => change({ notice })}
            error={wrong('notice.text')}
          />
        </>
      ) : null}
    </>
  );
}
