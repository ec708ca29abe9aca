// Forms by which a clock is given more time, or somebody who may approve it is asked for it: why, until when, with whose consent,
// how the customer was told. What was approved is given just as it was asked; only the telling is still said.
import { answer, api } from '../../../api/client.ts';
import { useTimeZone } from '../../../parts/day-in-words.tsx';
import { useCase } from '../case.tsx';
import { DeedForm, type Fields } from '../deeds/deed-form.tsx';
import { DayField, HowAndWhen, SelectField, WordsField } from '../deeds/fields.tsx';
import { instantOf } from '../deeds/wall-time.ts';
import type { ClocksOfCase } from '../questions.ts';
import { dayWords } from './day-words.ts';

type Clock = ClocksOfCase['clocks'][number];
type MoreTime = NonNullable<Clock['moreTime']>;
type OfClock = { readonly clock: Clock; readonly onClose: () => void };

interface Time {
  readonly reason: string;
  readonly to: string;
  readonly consented: string;
}
interface Telling {
  readonly told: string;
  readonly channel: string;
  readonly at: string;
}

const approvedOf = (more: MoreTime | null) => (more?.asked?.state === 'approved' ? more.asked : null);
const empty = (more: MoreTime | null): Time => ({ reason: more?.reasons[0] ?? '', to: '', consented: '' });

/** What is asked or given, as the API takes it. Left unsaid, the customer is told by the letter of the rule, or after the approval. */
function body(clock: Clock, { reason, to, consented, told, channel, at }: Time & Telling, zone: string) {
  const when = instantOf(at, zone);
  return {
    rulePack: clock.rulePack,
    clock: clock.id,
    reason,
    to: to || null,
    consented: consented === 'yes',
    told: told === 'yes' ? { channel, ...(when ? { at: when } : {}) } : null,
  };
}

export function GiveTime({ clock, onClose }: OfClock) {
  const { page } = useCase();
  const zone = useTimeZone();
  const more = clock.moreTime;
  const agreed = approvedOf(more);
  const as = agreed ? { reason: agreed.reason, to: agreed.to ?? '', consented: agreed.consented ? 'yes' : '' } : empty(more);
  return (
    <DeedForm
      name={`time:${clock.rulePack}:${clock.id}`}
      title={`More time for ${clock.name}`}
      why={agreed ? `It was approved as it was asked: ${asked(agreed)}. Tell the customer, and say here how.` : more?.says}
      empty={{ ...as, told: more?.letter ? 'yes' : '', channel: page.channel, at: '' }}
      send={(form, { params, version }) => {
        const given = body(clock, agreed ? { ...form, ...as } : form, zone);
        return answer(api.POST('/api/complaints/{id}/more-time', { params, body: { version, ...given } }));
      }}
      save="Give the time"
      said="More time given."
      onClose={onClose}
    >
      {(fields) => (
        <>
          {more && !agreed ? <TimeFields more={more} fields={fields} /> : null}
          <TellingFields letter={more?.letter?.name ?? null} fields={fields} />
        </>
      )}
    </DeedForm>
  );
}

export function AskTime({ clock, onClose }: OfClock) {
  const { page } = useCase();
  const zone = useTimeZone();
  const more = clock.moreTime;
  return (
    <DeedForm
      name={`ask-time:${clock.rulePack}:${clock.id}`}
      title={`Ask for more time for ${clock.name}`}
      why={`${more?.says ?? ''} Everybody who may approve it is told. Until somebody has, the clock runs on.`}
      empty={{ ...empty(more), told: '', channel: page.channel, at: '', note: '' }}
      send={({ note, ...form }, { params, version }) =>
        answer(api.POST('/api/complaints/{id}/more-time-asked', { params, body: { version, note, ...body(clock, form, zone) } }))
      }
      save="Ask for approval"
      said="More time asked for."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          {more ? <TimeFields more={more} fields={{ form, change, wrong }} /> : null}
          <WordsField
            field="note"
            label="A word to whoever decides"
            value={form.note}
            onChange={(note) => change({ note })}
            error={wrong('note')}
          />
          <TellingFields letter={more?.letter?.name ?? null} fields={{ form, change, wrong }} />
        </>
      )}
    </DeedForm>
  );
}

const asked = ({ to, reason, consented }: NonNullable<MoreTime['asked']>): string =>
  `${to ? `until ${dayWords(to)}` : 'as much as the rule gives'}, “${reason}”${consented ? ', with the customer’s consent' : ''}`;

function TimeFields({ more, fields }: { readonly more: MoreTime; readonly fields: Fields<Time> }) {
  const { form, change, wrong } = fields;
  const latest = more.latest ? `Left empty, it is ${dayWords(more.latest)}.` : 'As agreed with the customer.';
  return (
    <>
      {more.reasons.length > 0 ? (
        <SelectField
          field="reason"
          label="The reason"
          choices={more.reasons.map((value) => ({ value, label: value }))}
          value={form.reason}
          onChange={(reason) => change({ reason })}
          error={wrong('reason')}
        />
      ) : (
        <WordsField
          field="reason"
          label="The reason"
          value={form.reason}
          onChange={(reason) => change({ reason })}
          error={wrong('reason')}
          required
        />
      )}
      <DayField
        field="to"
        label="The new last day"
        about={latest}
        value={form.to}
        onChange={(to) => change({ to })}
        error={wrong('to')}
        required={more.agreed}
      />
      {more.consent ? (
        <SelectField
          field="consented"
          label="The customer’s consent"
          choices={[
            { value: '', label: 'Not given' },
            { value: 'yes', label: 'They agreed' },
          ]}
          value={form.consented}
          onChange={(consented) => change({ consented })}
        />
      ) : null}
    </>
  );
}

function TellingFields({ letter, fields }: { readonly letter: string | null; readonly fields: Fields<Telling> }) {
  const { form, change, wrong } = fields;
  return (
    <>
      <SelectField
        field="told"
        label="Whether the customer was told"
        about={letter ? `The rule asks for it. The letter “${letter}” gives the time by itself when it is sent.` : ''}
        choices={[
          { value: '', label: 'Not yet' },
          { value: 'yes', label: 'They were told' },
        ]}
        value={form.told}
        onChange={(told) => change({ told })}
        error={wrong('told')}
      />
      {form.told === 'yes' ? <HowAndWhen how="How the customer was told" form={form} change={change} wrong={wrong} /> : null}
    </>
  );
}
