// Recording that our understanding was put to the customer, and by when they were asked to answer. Where they answered there and then,
// their answer is recorded next.
import { dateInWords, parseDay } from '#domain/day.ts';
import { answer, api } from '../../../../api/client.ts';
import { useTimeZone } from '../../../../parts/day-in-words.tsx';
import { useCase } from '../../case.tsx';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { HowAndWhen } from '../../deeds/fields.tsx';
import { instantOf } from '../../deeds/wall-time.ts';
import { DayField } from './day-field.tsx';
import type { Understood } from './questions.ts';
import styles from './understand.module.css';

type PutProps = { readonly known: Understood; readonly onClose: () => void };

export function PutToCustomer({ known, onClose }: PutProps) {
  const { page } = useCase();
  const zone = useTimeZone();
  const draft = known.versions.find(({ sent }) => sent === null);
  const { words, answerBy } = known.fairTime;
  const earliest = parseDay(answerBy);
  return (
    <DeedForm
      name="understanding-sent"
      title="It was put to the customer"
      why={`Redress does not send it: write the letter or make the call, then record it here. From then on version ${draft?.number ?? ''} stays as it was sent.`}
      empty={{ channel: page.channel, at: '', answerBy: '' }}
      send={({ channel, at, answerBy: by }, { params, version: seen }) => {
        const when = instantOf(at, zone);
        const body = {
          seen,
          version: draft?.version ?? 0,
          channel,
          ...(by ? { answerBy: by } : {}),
          ...(when ? { at: when } : {}),
        };
        return answer(api.POST('/api/complaints/{id}/understanding-sending', { params, body }));
      }}
      save="Record it"
      said="Recorded. The customer now has fair time to answer."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <div>
            <h3 className={styles['label']}>Points that go with it</h3>
            <ol className={styles['points']}>
              {known.points.map(({ id, position, text }) => (
                <li key={id} value={position}>
                  {text}
                </li>
              ))}
            </ol>
          </div>
          <HowAndWhen how="How" form={form} change={change} wrong={wrong} />
          <DayField
            field="answerBy"
            label="Asked to answer by"
            about={`Fair time here is ${words}: ${earliest ? dateInWords(earliest) : answerBy}, if it went today. Left empty, it is counted from when it went.`}
            value={form.answerBy}
            onChange={(by) => change({ answerBy: by })}
            error={wrong('answerBy')}
            optional
          />
        </>
      )}
    </DeedForm>
  );
}
