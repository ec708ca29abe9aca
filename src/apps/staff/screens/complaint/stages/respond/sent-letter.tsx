// A letter that was sent, or put away: its words as they went, how, when and by whom, and what proves it.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dateInWords, parseDay } from '#domain/day.ts';
import { sendingWays } from '#domain/letter/gate-item.ts';
import { messageStates } from '#domain/outgoing-message.ts';
import { answer, api } from '../../../../api/client.ts';
import { messagesQuery } from '../../../../api/mail.ts';
import { InstantInWords } from '../../../../parts/day-in-words.tsx';
import { useCase } from '../../case.tsx';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { WordsField } from '../../deeds/fields.tsx';
import { WaitsFor } from '../../waits-for.tsx';
import { CompareVersions } from './compare-versions.tsx';
import { Forms } from './foot.tsx';
import { LetterHeading } from './letter-heading.tsx';
import { WentTo } from './outside-choice.tsx';
import type { Letter } from './questions.ts';
import styles from './respond.module.css';
import { WordsLeft } from './words-left.tsx';

export function SentLetter({ letter }: { readonly letter: Letter }) {
  const [proving, prove] = useState(false);
  const { sent } = letter;
  const dated = sent ? parseDay(sent.dated) : null;
  return (
    <section className={styles['desk']} aria-label={letter.rule.name}>
      <LetterHeading letter={letter} />
      {sent ? (
        <>
          <p>
            Dated {dated ? dateInWords(dated) : sent.dated}. {sent.message ? 'By e-mail' : sendingWays[sent.how]},{' '}
            <InstantInWords at={sent.at} />
            {sent.by ? `, by ${sent.by.name}` : ''}.{' '}
            {sent.proof ? `Proof: ${sent.proof}` : sent.message ? '' : 'No proof is kept yet.'}
          </p>
          {letter.outside ? <WentTo body={letter.outside} /> : null}
          <Delivery letter={letter} />
          <Forms letter={letter} />
          <div>
            <Button size="compact-sm" variant="default" onClick={() => prove(true)}>
              {sent.proof ? 'Change the proof' : 'Add proof'}
            </Button>
          </div>
          <div className={styles['paper']}>{sent.text}</div>
        </>
      ) : (
        <p>
          {letter.state === 'discarded'
            ? 'It was discarded and not sent. Its versions are kept.'
            : 'A draft that you may read and not change.'}
        </p>
      )}
      <WordsLeft letter={letter} />
      {!sent || letter.versions.length > 1 ? <CompareVersions letter={letter} /> : null}
      {proving ? (
        <DeedForm
          name={`letter-proof-${letter.id}`}
          title="Proof that it was sent"
          empty={{ proof: sent?.proof ?? '' }}
          send={({ proof }, { params }) =>
            answer(api.POST('/api/complaints/{id}/letter-proofs', { params, body: { letter: letter.id, proof } }))
          }
          save="Keep it"
          said="Proof kept."
          onClose={() => prove(false)}
        >
          {({ form, change, wrong }) => (
            <WordsField
              field="proof"
              label="What proves it"
              value={form.proof}
              onChange={(proof) => change({ proof })}
              error={wrong('proof')}
            />
          )}
        </DeedForm>
      ) : null}
    </section>
  );
}

/** How far the e-mail came that it went with; its Message-ID and what the server said are its proof. */
function Delivery({ letter: { sent } }: { readonly letter: Letter }) {
  const { page } = useCase();
  const { data } = useQuery(messagesQuery(page.id));
  if (!sent?.message) return null;
  const standing = data?.messages.find(({ id }) => id === sent.message?.id);
  const { state, at, answer: heard, address } = sent.message;
  return (
    <>
      <p role="status">
        By e-mail to {address}: {messageStates[state].toLowerCase()}, <InstantInWords at={at} />.
        {heard ? ` The server said: ${heard}` : ''}
      </p>
      {standing ? <WaitsFor message={standing} /> : null}
    </>
  );
}
