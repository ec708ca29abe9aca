// Sends the letter: by e-mail, from here or from a mailbox of one's own; by post, with the PDF to print; or read to the customer on the phone, with the words to read. Whoever does it
// says when, and what proves it.
import { Anchor, Checkbox, Stack, TextInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { sendingWays, type SendingWay } from '#domain/letter/gate-item.ts';
import { wayTo } from '#domain/letter/gate-recipient.ts';
import { type Outcome, outcomes } from '#domain/milestone.ts';
import { answer, api } from '../../../../api/client.ts';
import { useCase } from '../../case.tsx';
import { DeedForm, type Fields } from '../../deeds/deed-form.tsx';
import { choicesOf, OneOfField, WordsField } from '../../deeds/fields.tsx';
import { type Letter, letterFile } from './questions.ts';
import styles from './respond.module.css';
import type { Writing } from './writing.ts';

const dayLabel: Readonly<Record<SendingWay, string>> = {
  post: 'Date on the letter, and the day it is posted',
  email: 'Date on the letter, and the day it is sent',
  phone: 'The day it was read to them',
  text: '',
};
const howTo: Readonly<Record<SendingWay, string>> = {
  post: 'Print it, put it in the post, then record it here: ',
  email: 'Send it as an attachment from your mailbox, with everything ticked for the envelope, then record it here: ',
  phone: 'Read it to them as it stands, then record it here: ',
  text: 'Read it once more: ',
};
const theFile: Readonly<Record<SendingWay, string>> = {
  post: 'the letter to print (PDF)',
  email: 'the letter to attach (PDF)',
  phone: 'the words to read',
  text: 'the letter they will find (PDF)',
};

interface SendForm {
  readonly by: SendingWay;
  readonly on: string;
  readonly outcome: string;
  readonly proof: string;
  /** By e-mail, from a mailbox of our own, before now. */
  readonly already: boolean;
}

interface SendLetterProps {
  readonly letter: Letter;
  readonly writing: Writing;
  readonly onClose: () => void;
}

export function SendLetter({ letter, writing, onClose }: SendLetterProps) {
  const { reader: to } = writing;
  return (
    <DeedForm<SendForm>
      name={`letter-send-${letter.id}`}
      title={`Send: ${letter.rule.name}`}
      why={`It goes to ${to?.name ?? (letter.rule.to === 'outside' ? 'a body outside' : 'the customer')}. Once sent, it can be read and not changed.${besides(letter)}`}
      empty={{ by: to ? wayTo(to, { texted: letter.texted }) : 'post', on: letter.today, outcome: '', proof: '', already: false }}
      send={({ by, on, outcome, proof, already }, { params }) =>
        answer(
          api.POST('/api/complaints/{id}/letter-sendings', {
            params,
            body: {
              letter: letter.id,
              version: letter.version,
              by,
              ...((letter.mailed && by === 'email' && !already) || by === 'text' ? {} : { on }),
              already,
              proof,
              outcome: outcome === '' ? null : (outcome as Outcome),
            },
          }),
        )
      }
      save={letter.mailed || letter.texted ? 'Send or record it' : 'It was sent'}
      said="Letter sent, and its file kept."
      onClose={onClose}
    >
      {(fields) => <SendFields letter={letter} writing={writing} fields={fields} />}
    </DeedForm>
  );
}

/** An answer under other rules than the main ones leaves the complaint as it is. */
const besides = ({ answers, main, regime }: Letter): string =>
  answers && !main
    ? ` It answers the matter under ${regime ?? 'these rules'}; the rest of the complaint still waits for its own answer.`
    : '';

interface SendFieldsProps {
  readonly letter: Letter;
  readonly writing: Writing;
  readonly fields: Fields<SendForm>;
}

function SendFields({ letter, writing, fields }: SendFieldsProps) {
  const { page } = useCase();
  const { form, change, wrong } = fields;
  const sentHere = letter.mailed && form.by === 'email' && !form.already;
  const pdf = letterFile(page.id, letter.id, 'pdf', { on: form.on, show: 'page' });
  const text = letterFile(page.id, letter.id, 'text', { on: form.on, show: 'page' });
  return (
    <Stack>
      <OneOfField
        field="by"
        label="How"
        value={form.by}
        choices={choicesOf<SendingWay>(sendingWays).filter(
          ({ value }) => value !== 'text' || (letter.texted && letter.rule.to === 'customer'),
        )}
        onChange={(by) => change({ by })}
      />
      <HeldFrom by={form.by} writing={writing} />
      {letter.mailed && form.by === 'email' ? (
        <Checkbox
          label="It went from a mailbox of our own already"
          checked={form.already}
          onChange={(event) => change({ already: event.currentTarget.checked })}
        />
      ) : null}
      {form.by === 'text' ? (
        <p>
          It stands on their own pages at once, and a text message tells them that it is there and how to read it. Nothing the
          letter says is in the message.
        </p>
      ) : sentHere ? (
        <p>Redress sends it now, as text with the PDF attached, and shows here whether it arrived at their mail server.</p>
      ) : (
        <TextInput
          data-field="on"
          type="date"
          label={dayLabel[form.by]}
          min={letter.receivedOn}
          max={letter.today}
          value={form.on}
          error={wrong('on')}
          onChange={(event) => change({ on: event.currentTarget.value })}
        />
      )}
      <p>
        {sentHere ? 'Read it once more: ' : howTo[form.by]}
        <Anchor className={styles['lead'] ?? ''} href={form.by === 'phone' ? text : pdf} target="_blank">
          {sentHere ? 'the letter that goes with it (PDF)' : theFile[form.by]}
        </Anchor>
      </p>
      {letter.answers && letter.facts.outcome === null ? (
        <OneOfField
          field="outcome"
          label={letter.main ? 'What the complaint came to' : 'What it came to under these rules'}
          value={form.outcome}
          choices={choicesOf<string>(outcomes)}
          onChange={(outcome) => change({ outcome })}
          error={wrong('outcome')}
        />
      ) : null}
      <WordsField
        field="proof"
        label="What proves it"
        about="A posting receipt, the message sent, a recording, who was there. It can be added later."
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
