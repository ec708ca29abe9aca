// What the writer chooses beside the words: to whom it goes, which prescribed wording is true, whether a part belongs, the new
// date, and what is in the envelope.
import { Checkbox, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { blanksOf } from '#domain/letter/text.ts';
import { OutsideChoice } from './outside-choice.tsx';
import type { Letter, Part } from './questions.ts';
import styles from './respond.module.css';
import type { Writing } from './writing.ts';

interface ChoicesProps {
  readonly letter: Letter;
  readonly writing: Writing;
}

export function Choices({ letter, writing }: ChoicesProps) {
  const { content, change } = writing;
  const set = (key: string, part: Partial<Part>) =>
    change({ parts: content.parts.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  return (
    <div className={styles['choices']}>
      {letter.rule.to === 'outside' ? (
        <OutsideChoice letter={letter} writing={writing} />
      ) : (
        <PersonChoice letter={letter} writing={writing} />
      )}
      {givesNewDate(letter) ? (
        <TextInput
          id="new-date"
          type="date"
          label="New date"
          description="By when the customer will have our answer."
          min={letter.today}
          value={content.newDate ?? ''}
          onChange={(event) => change({ newDate: event.currentTarget.value || null })}
        />
      ) : null}
      <MoreTime letter={letter} writing={writing} />
      {content.parts.map((part) => (
        <PartChoice key={part.key} letter={letter} part={part} set={set} />
      ))}
      {letter.rule.encloses.length > 0 ? (
        <Checkbox.Group label="In the envelope" value={[...content.enclosed]} onChange={(enclosed) => change({ enclosed })}>
          <Stack gap="xs" mt="xs">
            {letter.rule.encloses.map(({ id, name, from }) => (
              <Checkbox key={id} id={`enclosure-${id}`} value={id} label={`${name} (from ${from})`} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
      <FilesChoice letter={letter} writing={writing} />
      <Textarea
        id="also-enclosed"
        label={letter.rule.encloses.length > 0 ? 'Anything else in the envelope' : 'In the envelope'}
        description="One to a line. It is listed at the foot of the letter."
        autosize
        minRows={1}
        value={content.alsoEnclosed.join('\n')}
        onChange={(event) =>
          change({ alsoEnclosed: event.currentTarget.value === '' ? [] : event.currentTarget.value.split('\n') })
        }
      />
    </div>
  );
}

/** Files of the complaint that go along: pictures in the letter, anything else beside it. */
function FilesChoice({ letter, writing: { content, change } }: ChoicesProps) {
  // One that was chosen and taken off the complaint since is still there to be taken out.
  const gone = content.files.filter((id) => !letter.files.some((one) => one.id === id));
  if (letter.files.length + gone.length === 0) return null;
  const all = [
    ...letter.files.map(({ id, says, name, goes, not }) => ({
      id,
      label: says === name ? name : `${says} (${name})`,
      how: not ?? (goes === 'pages' ? 'A page of the letter' : 'Goes beside it as a file'),
    })),
    ...gone.map((id) => ({ id, label: 'A file that is no longer with the complaint', how: 'Take it out' })),
  ];
  return (
    <details open={content.files.length > 0}>
      <summary id="files">Files of the complaint that go along: {content.files.length || 'none'}</summary>
      <Checkbox.Group aria-label="Files that go along" value={[...content.files]} onChange={(files) => change({ files })}>
        <Stack gap="xs" mt="xs">
          {all.map(({ id, label, how }) => (
            <Checkbox key={id} value={id} label={label} description={how} />
          ))}
        </Stack>
      </Checkbox.Group>
    </details>
  );
}

function PersonChoice({ letter, writing }: ChoicesProps) {
  return (
    <NativeSelect
      id="recipient"
      label="To"
      value={writing.recipient ?? ''}
      onChange={(event) => writing.sendTo({ recipient: event.currentTarget.value })}
      data={[
        ...(writing.recipient === null ? [{ value: '', label: 'Choose' }] : []),
        ...letter.recipients.map(({ id, name, email, phone }) => ({
          value: id,
          label: name ?? email ?? phone ?? 'Name not given',
        })),
      ]}
    />
  );
}

/** What the rules ask for before they give more time by this letter: one of their reasons, the customer's consent. */
function MoreTime({ letter: { offered }, writing: { content, change } }: ChoicesProps) {
  const asking = offered.filter(({ due, not }) => not === null && content.newDate !== null && content.newDate > due);
  const reasons = [...new Set(asking.flatMap((one) => one.reasons))];
  const consent = asking.filter((one) => one.consent).map(({ name }) => name);
  if (reasons.length === 0 && consent.length === 0) return null;
  return (
    <>
      {reasons.length > 0 ? (
        <Radio.Group
          label="Why the rules may give more time"
          value={content.reason ?? ''}
          onChange={(reason) => change({ reason })}
        >
          <Stack gap="xs" mt="xs">
            {reasons.map((reason, index) => (
              <Radio key={reason} id={index === 0 ? 'more-time' : `more-time-${index}`} value={reason} label={capital(reason)} />
            ))}
          </Stack>
        </Radio.Group>
      ) : null}
      {consent.length > 0 ? (
        <Checkbox
          id={reasons.length > 0 ? 'more-time-consent' : 'more-time'}
          label={`The customer agreed to more time for “${consent.join('”, “')}”`}
          checked={content.consented}
          onChange={(event) => change({ consented: event.currentTarget.checked })}
        />
      ) : null}
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const givesNewDate = ({ rule, content }: Letter): boolean =>
  rule.kind === 'holding' || content.parts.some(({ blocks }) => blanksOf(blocks).includes('delay.new-date'));

interface PartChoiceProps {
  readonly letter: Letter;
  readonly part: Part;
  readonly set: (key: string, part: Partial<Part>) => void;
}

function PartChoice({ letter, part, set }: PartChoiceProps) {
  const asked = letter.rule.must.filter(({ id }) => part.elements.includes(id));
  const onlyIf = asked.every((one) => one.onlyIf !== undefined) ? asked[0]?.onlyIf : undefined;
  const id = `choice-${part.key}`;
  return (
    <>
      {onlyIf === undefined ? null : (
        <Radio.Group
          label={`Is this so: ${onlyIf}?`}
          value={part.belongs === null ? '' : String(part.belongs)}
          onChange={(value) => set(part.key, { belongs: value === 'true' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio id={id} value="true" label="Yes, it belongs in this letter" />
            <Radio value="false" label="No, leave it out" />
          </Stack>
        </Radio.Group>
      )}
      {part.wordings.length > 1 && part.belongs !== false ? (
        <NativeSelect
          id={id}
          label="Which wording is true here"
          value={part.chosen ?? ''}
          onChange={(event) => set(part.key, { chosen: event.currentTarget.value || null })}
          data={[
            { value: '', label: 'Choose' },
            ...part.wordings.map((wording) => ({
              value: wording,
              label: letter.wordings.find((one) => one.id === wording)?.name ?? wording,
            })),
          ]}
        />
      ) : null}
    </>
  );
}
