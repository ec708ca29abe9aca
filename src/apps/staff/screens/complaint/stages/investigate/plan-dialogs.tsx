// Adding a task to the plan, and asking for or giving the look of a second person.
import { answer, api } from '../../../../api/client.ts';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { OneOfField, WordsField } from '../../deeds/fields.tsx';
import type { Found } from '../../deeds/find-list.tsx';
import { FindColleague } from '../../deeds/finders.tsx';
import { DayField } from '../understand/day-field.tsx';

type Dialog = { readonly onClose: () => void };

export function AddTask({ onClose }: Dialog) {
  return (
    <DeedForm
      name="task"
      title="Add a task"
      empty={{ what: '', person: null as Found | null, dueOn: '' }}
      send={({ what, person, dueOn }, { params }) => {
        const body = { what, person: person?.id ?? null, dueOn: dueOn === '' ? null : dueOn };
        return answer(api.POST('/api/complaints/{id}/tasks', { params, body }));
      }}
      save="Add it"
      said="Task added."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <WordsField
            field="what"
            label="What is to be done"
            value={form.what}
            onChange={(what) => change({ what })}
            error={wrong('what')}
            required
          />
          <FindColleague
            label="By whom"
            about="Leave it empty where it is nobody’s in particular. Whoever cannot see the complaint is asked for a contribution instead."
            field="person"
            chosen={form.person}
            onChoose={(person) => change({ person })}
            error={wrong('person')}
          />
          <DayField
            field="dueOn"
            label="By when"
            value={form.dueOn}
            onChange={(dueOn) => change({ dueOn })}
            error={wrong('dueOn')}
            optional
          />
        </>
      )}
    </DeedForm>
  );
}

export function AskForCheck({ onClose }: Dialog) {
  return (
    <DeedForm
      name="ask-check"
      title="Ask a second person to check it"
      why="Never its handler, nor anybody who made a finding. They pass it, or send it back with reasons."
      empty={{ of: null as Found | null }}
      send={({ of }, { params, version }) =>
        answer(api.POST('/api/complaints/{id}/quality-checks', { params, body: { version, of: of?.id ?? null } }))
      }
      save="Ask"
      said="Asked for a check."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <FindColleague
          label="Who should look"
          about="Leave it empty for whoever of the team comes first."
          field="of"
          chosen={form.of}
          onChoose={(of) => change({ of })}
          error={wrong('of')}
        />
      )}
    </DeedForm>
  );
}

interface CheckForm {
  readonly outcome: 'passed' | 'sent-back' | '';
  readonly reasons: string;
}

export function GiveCheck({ onClose }: Dialog) {
  return (
    <DeedForm<CheckForm>
      name="check"
      title="Check the investigation"
      why="Does each finding follow from its evidence? Was everybody heard? Would the reasons convince the customer that they were?"
      empty={{ outcome: '', reasons: '' }}
      send={({ outcome, reasons }, { params, version }) => {
        const body = { version, outcome: outcome as 'passed' | 'sent-back', reasons };
        return answer(api.POST('/api/complaints/{id}/quality-check-results', { params, body }));
      }}
      save="Record the check"
      said="Check recorded."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <OneOfField
            field="outcome"
            label="What do you say?"
            choices={[
              { value: 'passed', label: 'It passes' },
              { value: 'sent-back', label: 'It goes back' },
            ]}
            value={form.outcome}
            onChange={(outcome) => change({ outcome })}
            error={wrong('outcome')}
          />
          <WordsField
            field="reasons"
            label={form.outcome === 'sent-back' ? 'What should be looked at again' : 'Anything to add'}
            value={form.reasons}
            onChange={(reasons) => change({ reasons })}
            error={wrong('reasons')}
            required={form.outcome === 'sent-back'}
          />
        </>
      )}
    </DeedForm>
  );
}
