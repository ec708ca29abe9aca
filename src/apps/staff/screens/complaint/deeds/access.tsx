// Who may open the complaint: need-to-know with its readers, and the colleagues it is about, who no longer see it.
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import { useColleague } from '../../../api/me.ts';
import { useCase } from '../case.tsx';
import { accessQuery } from '../questions.ts';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import type { Found } from './find-list.tsx';
import { FindColleague } from './finders.tsx';
import { PeopleList } from './people-list.tsx';

export function NeedToKnow({ onClose }: DeedProps) {
  const { person } = useColleague();
  return (
    <DeedForm
      name="need-to-know"
      title="Make it need-to-know"
      why="From now on only the people you name can open it, whatever others’ roles and teams. You are among them."
      empty={{ readers: [] as Found[] }}
      send={({ readers }, { params, version }) =>
        answer(
          api.POST('/api/complaints/{id}/need-to-know', {
            params,
            body: { version, readers: [...readers.map(({ id }) => id), person.id] },
          }),
        )
      }
      save="Make it need-to-know"
      said="Need-to-know from now on."
      onClose={onClose}
    >
      {({ form, change }) => (
        <PeopleList label="Who may open it" people={form.readers} onChange={(readers) => change({ readers })} />
      )}
    </DeedForm>
  );
}

export function Readers({ onClose }: DeedProps) {
  const { page } = useCase();
  const { data } = useQuery(accessQuery(page.id));
  if (!data) return null;
  return (
    <DeedForm
      name="readers"
      title="Who may open it"
      empty={{ readers: data.readers.map(({ id, name }): Found => ({ id, name })) }}
      send={({ readers }, { params, version }) =>
        answer(api.PUT('/api/complaints/{id}/readers', { params, body: { version, readers: readers.map(({ id }) => id) } }))
      }
      save="Save"
      said="Saved who may open it."
      onClose={onClose}
    >
      {({ form, change }) => (
        <PeopleList label="Who may open it" people={form.readers} onChange={(readers) => change({ readers })} />
      )}
    </DeedForm>
  );
}

export function LiftNeedToKnow({ onClose }: DeedProps) {
  return (
    <DeedForm
      name="lift"
      title="Lift need-to-know"
      why="Everybody whose role and team let them see complaints like this one can open it again."
      empty={{}}
      send={(_, { params, version }) => answer(api.POST('/api/complaints/{id}/need-to-know/lift', { params, body: { version } }))}
      save="Lift it"
      said="Open to its team again."
      onClose={onClose}
    />
  );
}

export function NameSubject({ onClose }: DeedProps) {
  return (
    <DeedForm
      name="subject"
      title="Name a colleague it is about"
      why="They no longer see the complaint, nor can it be given to them. Naming somebody says nothing of fault."
      empty={{ colleague: null as Found | null }}
      send={({ colleague }, { params: { path, header }, version }) =>
        answer(
          api.POST('/api/complaints/{id}/subjects/{person}', {
            params: { path: { ...path, person: colleague?.id ?? '' }, header },
            body: { version },
          }),
        )
      }
      save="Name them"
      said="They no longer see this complaint."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <FindColleague
          label="Colleague"
          field="person"
          chosen={form.colleague}
          onChoose={(colleague) => change({ colleague })}
          error={wrong('person')}
        />
      )}
    </DeedForm>
  );
}
