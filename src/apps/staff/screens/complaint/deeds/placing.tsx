// Passing the complaint from hand to hand: given, passed on with the reason, handed back with the reason.
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';

import { useCase } from '../case.tsx';
import { candidatesQuery } from '../questions.ts';
import { DeedForm, type Fields } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { SelectField } from './fields.tsx';
import type { Found } from './find-list.tsx';
import { FindCandidate } from './finders.tsx';
import { refuseIfNot } from './several-done.ts';
import { ReasonForm, Why } from './reason-form.tsx';

const empty = { person: null as Found | null, team: '', reason: '' };
type Form = typeof empty;

export function Assign({ onClose }: DeedProps) {
  const { page } = useCase();
  return (
    <DeedForm
      name="assign"
      title="Assign"
      why="Given to a team alone, it waits there until somebody takes it."
      empty={empty}
      send={async ({ person, team, reason }, { params: { header }, version }) => {
        const to = { ...(person ? { person: person.id } : {}), ...(team ? { team } : {}) };
        const body = { complaints: [{ id: page.id, version }], ...to, reason };
        refuseIfNot(await answer(api.POST('/api/assignments', { params: { header }, body })));
      }}
      save="Assign"
      said="Assigned."
      onClose={onClose}
    >
      {(fields) => <Whom {...fields} />}
    </DeedForm>
  );
}

export function Transfer({ onClose }: DeedProps) {
  return (
    <DeedForm
      name="transfer"
      title="Pass it on"
      why="Whoever has it next reads your reason first, so that the customer need not tell it twice."
      empty={empty}
      send={({ person, team, reason }, { params, version }) =>
        answer(
          api.POST('/api/complaints/{id}/transfer', {
            params,
            body: { person: person?.id ?? null, team: team || null, reason, version },
          }),
        )
      }
      save="Pass it on"
      said="Passed on."
      onClose={onClose}
    >
      {(fields) => <Whom {...fields} reasonNeeded />}
    </DeedForm>
  );
}

export function HandBack({ onClose }: DeedProps) {
  return (
    <ReasonForm
      name="hand-back"
      title="Hand it back"
      why="It goes back to where it came from, with your reason."
      send={(reason, { params }) => answer(api.POST('/api/complaints/{id}/hand-back', { params, body: { reason } }))}
      save="Hand it back"
      said="Handed back."
      onClose={onClose}
    />
  );
}

function Whom({ form, change, wrong, reasonNeeded = false }: Fields<Form> & { readonly reasonNeeded?: boolean }) {
  const { page } = useCase();
  const { data } = useQuery(candidatesQuery(page.id, ''));
  const teams = (data?.teams ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <FindCandidate chosen={form.person} onChoose={(person) => change({ person })} error={wrong('person')} />
      <SelectField
        field="team"
        label="Team"
        choices={[{ value: '', label: page.team ? `Stay with ${page.team.name}` : 'No team' }, ...teams]}
        value={form.team}
        onChange={(team) => change({ team })}
        error={wrong('team')}
      />
      <Why
        form={form}
        change={change}
        wrong={wrong}
        rows={2}
        label={reasonNeeded ? 'Why' : 'A word for whoever gets it'}
        required={reasonNeeded}
      />
    </>
  );
}
