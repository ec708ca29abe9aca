// Recording that the customer was asked for something; it says plainly whether the clock waits with us, and the rule that says so.
import { Checkbox } from '@mantine/core';
import { answer, api } from '../../../../api/client.ts';
import { useTimeZone } from '../../../../parts/day-in-words.tsx';
import { useCase } from '../../case.tsx';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { HowAndWhen, WordsField } from '../../deeds/fields.tsx';
import { instantOf } from '../../deeds/wall-time.ts';
import { DayField } from './day-field.tsx';
import type { Understood } from './questions.ts';
import styles from './understand.module.css';

type AskProps = { readonly known: Understood; readonly onClose: () => void };

export function AskCustomer({ known, onClose }: AskProps) {
  const { page } = useCase();
  const zone = useTimeZone();
  return (
    <DeedForm
      name="ask-customer"
      title="Ask the customer for something"
      why="Redress does not send it: write or ring, then record it here."
      size="lg"
      empty={{ asked: '', why: '', dueOn: '', holdsUp: true, channel: page.channel, at: '' }}
      send={({ at, ...form }, { params }) => {
        const when = instantOf(at, zone);
        return answer(
          api.POST('/api/complaints/{id}/information-requests', { params, body: { ...form, ...(when ? { at: when } : {}) } }),
        );
      }}
      save="Record it"
      said="Recorded. It is shown when it is due."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <WordsField
            field="asked"
            label="What we asked for"
            rows={2}
            value={form.asked}
            onChange={(asked) => change({ asked })}
            error={wrong('asked')}
            required
          />
          <WordsField
            field="why"
            label="Why it is needed"
            about="Say it to them too: people send sooner what they see the use of."
            rows={2}
            value={form.why}
            onChange={(why) => change({ why })}
            error={wrong('why')}
            required
          />
          <DayField
            field="dueOn"
            label="By when"
            value={form.dueOn}
            onChange={(dueOn) => change({ dueOn })}
            error={wrong('dueOn')}
          />
          <Checkbox
            label="We cannot go on without it"
            description="The complaint then waits for the customer."
            checked={form.holdsUp}
            onChange={(event) => change({ holdsUp: event.currentTarget.checked })}
          />
          <p className={styles['pause']} role="note">
            {form.holdsUp ? known.pause.words : 'The clock runs on, because the work does.'}
          </p>
          <HowAndWhen how="How" form={form} change={change} wrong={wrong} />
        </>
      )}
    </DeedForm>
  );
}
