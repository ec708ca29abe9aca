// Sends the letter: by post, with the PDF to print; or read to the customer on the phone, with the words to read. Whoever does it
// says when, and what proves it.
import { Anchor, Stack, TextInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { sendingWays, type SendingWay } from '#domain/letter/gate-item.ts';
import { type Outcome, outcomes } from '#domain/milestone.ts';
import { answer, api } from '../../../../api/client.ts';
import { useCase } from '../../case.tsx';
import { DeedForm, type Fields } from '../../deeds/deed-form.tsx';
import { choicesOf, OneOfField, WordsField } from '../../deeds/fields.tsx';
import { type Letter, letterFile } from './questions.ts';
import styles from './respond.module.css';
import type { Writing } from './writing.ts';

interface SendForm {
  readonly by: SendingWay;
  readonly on: string;
  readonly outcome: string;
  readonly proof: string;
}

interface SendLetterProps {
  readonly letter: Letter;
  readonly writing: Writing;
  readonly onClose: () => void;
}

export function SendLetter({ letter, writing, onClose }: SendLetterProps) {
  const to = letter.recipients.find(({ id }) => id === writing.recipient);
  const byPhone = to !== undefined && to.phone !== null && (to.preferredChannel === 'phone' || to.address === null);
  return (
    <DeedForm<SendForm>
      name={`letter-send-${letter.id}`}
      title={`Send: ${letter.rule.name}`}
      why={`It goes to ${to?.name ?? 'the customer'}. Once sent, it can be read and not changed.`}
      empty={{ by: byPhone ? 'phone' : 'post', on: letter.today, outcome: '', proof: '' }}
      send={({ by, on, outcome, proof }, { params }) =>
        answer(
          api.POST('/api/complaints/{id}/letter-sendings', {
            params,
            body: {
              letter: letter.id,
              version: letter.version,
              by,
              on,
              proof,
              outcome: outcome === '' ? null : (outcome as Outcome),
            },
          }),
        )
      }
      save="It was sent"
      said="Letter sent, and its file kept."
      onClose={onClose}
    >
      {(fields) => <SendFields letter={letter} writing={writing} fields={fields} />}
    </DeedForm>
  );
}

interface SendFieldsProps {
  readonly letter: Letter;
  readonly writing: Writing;
  readonly fields: Fields<SendForm>;
}

function SendFields({ letter, writing, fields }: SendFieldsProps) {
  const { page } = useCase();
  const { form, change, wrong } = fields;
  const pdf = letterFile(page.id, letter.id, 'pdf', { on: form.on, show: 'page' });
  const text = letterFile(page.id, letter.id, 'text', { on: form.on, show: 'page' });
  return (
    <Stack>
      <OneOfField
        field="by"
        label="How"
        value={form.by}
        choices={choicesOf<SendingWay>(sendingWays)}
        onChange={(by) => change({ by })}
      />
      <HeldFrom by={form.by} writing={writing} />
      <TextInput
        data-field="on"
        type="date"
        label={form.by === 'post' ? 'Date on the letter, and the day it is posted' : 'The day it was read to them'}
        min={letter.receivedOn}
        max={letter.today}
        value={form.on}
        error={wrong('on')}
        onChange={(event) => change({ on: event.currentTarget.value })}
      />
      <p>
        {form.by === 'post'
          ? 'Print it, put it in the post, then record it here: '
          : 'Read it to them as it stands, then record it here: '}
        <Anchor className={styles['lead'] ?? ''} href={form.by === 'post' ? pdf : text} target="_blank">
          {form.by === 'post' ? 'the letter to print (PDF)' : 'the words to read'}
        </Anchor>
      </p>
      {letter.answers && letter.outcome === null ? (
        <OneOfField
          field="outcome"
          label="What the complaint came to"
          value={form.outcome}
          choices={choicesOf<string>(outcomes)}
          onChange={(outcome) => change({ outcome })}
          error={wrong('outcome')}
        />
      ) : null}
      <WordsField
        field="proof"
        label="What proves it"
        about="A posting receipt, a recording, who was there. It can be added later."
        rows={2}
        value={form.proof}
        onChange={(proof) => change({ proof })}
        error={wrong('proof')}
      />
    </Stack>
  );
}

/** What keeps the letter from going this way, with the place to mend it. */
function HeldFrom({ by, writing }: { readonly by: SendingWay; readonly writing: Writing }) {
  const { open } = useCase();
  const held = writing.heldFrom(by);
  if (held.length === 0) return null;
  return (
    <ul className={styles['items']} aria-label="Before it can go like this">
      {held.map(({ code, says, mend }) => (
        <li key={`${code} ${says}`} data-level="must">
          <IconAlertCircle size={18} aria-hidden />
          <div>
            {says}{' '}
            {mend.to === 'people' ? (
              <Anchor
                component="button"
                type="button"
                inherit
                className={styles['lead'] ?? ''}
                onClick={() => open('change-party', writing.recipient ?? undefined)}
              >
                Change what we know of them
              </Anchor>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
