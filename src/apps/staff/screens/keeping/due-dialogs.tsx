// What can be done with complaints that fall due: kept longer, or proposed to be anonymised or erased.
import { answer, api } from '../../api/client.ts';
import { DayField, OneOfField, WordsField } from '../complaint/deeds/fields.tsx';
import { KeepingForm } from './keeping-form.tsx';

interface DialogOf {
  readonly complaints: readonly string[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const howMany = (n: number): string => (n === 1 ? 'one complaint' : `${n} complaints`);

export function KeepLonger({ complaints, onDone, onClose }: DialogOf) {
  return (
    <KeepingForm
      place="keep-longer"
      title={`Keep ${howMany(complaints.length)} longer`}
      why="They fall due again when that day is over. For a court or an inquiry, put a legal hold on them instead: it has no end until it is lifted."
      empty={{ until: '', reason: '' }}
      send={(form) => answer(api.POST('/api/retention/kept-longer', { body: { ...form, complaints: [...complaints] } }))}
      save="Keep them"
      onDone={onDone}
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <DayField
            field="until"
            label="Until"
            value={form.until}
            onChange={(until) => change({ until })}
            error={wrong('until')}
            required
          />
          <WordsField
            field="reason"
            label="Why"
            value={form.reason}
            onChange={(reason) => change({ reason })}
            error={wrong('reason')}
            required
          />
        </>
      )}
    </KeepingForm>
  );
}

const ways = [
  { value: 'anonymised', label: 'Anonymise: every word, name and file goes; the course of the case stays in figures' },
  { value: 'erased', label: 'Erase: of the course, too, only what returns are counted from stays' },
] as const;

interface ProposeForm {
  readonly how: (typeof ways)[number]['value'];
  readonly reason: string;
}

export function Propose({ complaints, onDone, onClose }: DialogOf) {
  return (
    <KeepingForm<ProposeForm>
      place="propose-disposal"
      title={`Propose to remove ${howMany(complaints.length)}`}
      why="A second person looks at them and confirms it. What goes cannot be brought back. The record stays whole: it says what went, by which rule and whose decision, and never held their words."
      empty={{ how: 'anonymised', reason: '' }}
      send={(form) => answer(api.POST('/api/disposals', { body: { ...form, complaints: [...complaints] } }))}
      save="Propose it"
      onDone={onDone}
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <OneOfField
            field="how"
            label="How"
            value={form.how}
            choices={ways}
            onChange={(how) => change({ how })}
            error={wrong('how')}
          />
          <WordsField
            field="reason"
            label="Why now, and why this way"
            value={form.reason}
            onChange={(reason) => change({ reason })}
            error={wrong('reason')}
            required
          />
        </>
      )}
    </KeepingForm>
  );
}
