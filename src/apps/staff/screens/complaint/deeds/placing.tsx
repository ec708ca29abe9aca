// Passing the complaint from hand to hand: given, passed on with the reason, handed back with the reason.
import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';

import { useMe } from '../../../api/me.ts';
import { useCase } from '../case.tsx';
import { candidatesQuery, placementQuery } from '../questions.ts';
import { DeedForm, type Fields } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { SelectField } from './fields.tsx';
import type { Found } from './find-list.tsx';
import { FindCandidate } from './finders.tsx';
import { refuseIfNot } from './several-done.ts';
import { ReasonForm, Why } from './reason-form.tsx';

/** `keep` is the handler who goes on with it in the other team; empty where nobody is kept. */
const empty = { person: null as Found | null, team: '', reason: '', keep: '' };
type Form = typeof empty;

/** To whom it goes: the colleague chosen, or with a team alone whoever goes on with it there. */
const whoNext = ({ person, team, keep }: Form): string | null => person?.id ?? (team && keep ? keep : null);

export function Assign({ onClose }: DeedProps) {
  const { page } = useCase();
  return (
    <DeedForm
      name="assign"
      title="Assign"
      why="Given to a team alone, it waits there until somebody takes it."
      empty={empty}
      send={async (form, { params: { header }, version }) => {
        const { team, reason } = form;
        const person = whoNext(form);
        const to = { ...(person ? { person } : {}), ...(team ? { team } : {}) };
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
      send={(form, { params, version }) =>
        answer(
          api.POST('/api/complaints/{id}/transfer', {
            params,
            body: { person: whoNext(form), team: form.team || null, reason: form.reason, version },
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
      <WithTeamAlone form={form} change={change} />
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

/** Given to a team alone it would be nobody's: said before it happens, with the way to leave it with whoever has it. */
function WithTeamAlone({ form, change }: Pick<Fields<Form>, 'form' | 'change'>) {
  const { page } = useCase();
  const me = useMe();
  const { data } = useQuery(placementQuery(page.id));
  if (!form.team || form.person || !data) return null;
  const { handler } = data;
  const team = data.team?.id === form.team ? data.team.name : 'that team';
  if (!handler) return <p role="status">{`Nobody has it then: it waits with ${team} until somebody takes it.`}</p>;
  const mine = handler.id === me?.person.id;
  return (
    <div role="status">
      <Checkbox
        label={mine ? 'I go on handling it' : `${handler.name} goes on handling it`}
        checked={form.keep === handler.id}
        onChange={(event) => change({ keep: event.currentTarget.checked ? handler.id : '' })}
      />
      <p>
        {form.keep === handler.id
          ? `The team sees it and can work on it; ${mine ? 'you stay its handler' : `${handler.name} stays its handler`}.`
          : `${mine ? 'You no longer handle it' : `${handler.name} no longer handles it`}: it waits with the team until somebody takes it.`}
      </p>
    </div>
  );
}
