// The parts of the form about a customer, each with the reason it is asked.
import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { channels } from '#domain/channel.ts';
import { FormSection } from '../../parts/form-section.tsx';
import type { Details } from './customer-questions.ts';

type PartProps = {
  readonly details: Details;
  readonly change: (part: Partial<Details>) => void;
  readonly fields: Readonly<Record<string, string>>;
};

type Words = 'name' | 'email' | 'phone' | 'address' | 'contactTimes' | 'language' | 'adjustments' | 'supportNeeds';

/** What every field of words has in common. */
function wordsOf({ details, change, fields }: PartProps, field: Words) {
  return {
    value: details[field],
    'data-field': field,
    error: fields[field],
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => change({ [field]: event.currentTarget.value }),
  };
}

export function Reach(part: PartProps) {
  return (
    <FormSection title="How to reach them" why="Letters and replies go here. Anything may be left empty.">
      <TextInput label="Name" autoFocus {...wordsOf(part, 'name')} />
      <TextInput label="E-mail" type="email" {...wordsOf(part, 'email')} />
      <TextInput label="Telephone" type="tel" {...wordsOf(part, 'phone')} />
      <Textarea label="Address" autosize minRows={2} maxRows={8} {...wordsOf(part, 'address')} />
    </FormSection>
  );
}

export function Speak(part: PartProps) {
  const { details, change, fields } = part;
  const own =
    details.preferredChannel !== '' && !Object.hasOwn(channels, details.preferredChannel) ? [details.preferredChannel] : [];
  return (
    <FormSection
      title="How they wish to be reached"
      why="What they told us. It is shown wherever somebody is about to answer them."
    >
      <Select
        label="Preferred channel"
        data={[
          { value: '', label: 'No preference told' },
          ...Object.entries(channels).map(([value, label]) => ({ value, label })),
          ...own,
        ]}
        allowDeselect={false}
        value={details.preferredChannel}
        data-field="preferredChannel"
        error={fields['preferredChannel']}
        onChange={(preferredChannel) => change({ preferredChannel: preferredChannel ?? '' })}
      />
      <TextInput label="Best times" description="For example “after 4 on weekdays”." {...wordsOf(part, 'contactTimes')} />
      <TextInput label="Language" description="The one they would rather speak or read." {...wordsOf(part, 'language')} />
      <Checkbox
        label="They do not want to hear how it goes"
        description="Nothing is prepared or sent by itself while their complaint is open. They still hear what was decided."
        checked={details.noUpdates}
        onChange={(event) => change({ noUpdates: event.currentTarget.checked })}
      />
      <Checkbox
        label="They do not want to be asked how it went"
        checked={details.noFeedback}
        onChange={(event) => change({ noFeedback: event.currentTarget.checked })}
      />
    </FormSection>
  );
}

export function Needs({ kept, ...part }: PartProps & { readonly kept: boolean }) {
  const { details, change } = part;
  return (
    <FormSection title="What they need from us" why="So that they are heard as well as anybody, and need not explain it twice.">
      <Textarea
        label="Adjustments"
        description="For example large print, a text relay call, or more time."
        autosize
        minRows={2}
        maxRows={10}
        {...wordsOf(part, 'adjustments')}
      />
      <Checkbox
        label="They agreed that we keep their support needs"
        description="Ask first: “May we write this down, so that you need not tell us again?” Without a yes it is not kept."
        checked={details.supportConsent}
        onChange={(event) => change({ supportConsent: event.currentTarget.checked })}
      />
      {details.supportConsent ? (
        <Textarea
          label="Support needs"
          description="What helps, in their words: health, loss, money, language, anything that makes this harder for them."
          autosize
          minRows={2}
          maxRows={10}
          {...wordsOf(part, 'supportNeeds')}
        />
      ) : null}
      {kept && !details.supportConsent ? (
        <p role="status">Saving erases what was kept about their support needs. That is right if they took back their yes.</p>
      ) : null}
    </FormSection>
  );
}

export function Marks({ details, change }: PartProps) {
  return (
    <FormSection title="How they are known" why="Some people need to complain without being named to others.">
      <Checkbox
        label="They wish to stay anonymous"
        description="We answer by the way they left, if they left one, and do not ask who they are."
        checked={details.anonymous}
        onChange={(event) => change({ anonymous: event.currentTarget.checked })}
      />
      <Checkbox
        label="Confidential"
        description="Only those who work on their complaint find them. They no longer come up in a search by name."
        checked={details.confidential}
        onChange={(event) => change({ confidential: event.currentTarget.checked })}
      />
    </FormSection>
  );
}
