// What joins complaints: linked, or merged into another.
import { type LinkKind, linkKinds } from '#domain/complaint-link.ts';
import { answer, api } from '../../../api/client.ts';
import { useCase } from '../case.tsx';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { choicesOf, OneOfField, WordsField } from './fields.tsx';
import type { Found } from './find-list.tsx';
import { FindComplaint } from './finders.tsx';

const nobody = null as Found | null;

export function Link({ onClose }: DeedProps) {
  return (
    <DeedForm<{ other: Found | null; as: LinkKind; reason: string }>
      name="link"
      title="Link with another complaint"
      why="Both keep their own answer and clocks; each shows the other."
      empty={{ other: nobody, as: 'related', reason: '' }}
      send={({ other, as, reason }, { params }) =>
        answer(api.POST('/api/complaints/{id}/links', { params, body: { other: other?.id ?? '', as, reason } }))
      }
      save="Link them"
      said="Linked."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <FindComplaint field="other" chosen={form.other} onChoose={(other) => change({ other })} error={wrong('other')} />
          <OneOfField
            field="as"
            label="How they belong together"
            choices={choicesOf(linkKinds)}
            value={form.as}
            onChange={(as) => change({ as })}
            error={wrong('as')}
          />
          <WordsField
            field="reason"
            label="Why"
            rows={2}
            value={form.reason}
            onChange={(reason) => change({ reason })}
            error={wrong('reason')}
            required
          />
        </>
      )}
    </DeedForm>
  );
}

export function Unlink({ subject, onClose }: DeedProps) {
  const { page } = useCase();
  const other = page.links.find(({ id }) => id === subject);
  return (
    <DeedForm
      name={`unlink-${subject}`}
      title={`Take away the link with ${other?.reference ?? 'it'}`}
      why="Both complaints stay as they are. The record keeps that they were linked."
      empty={{}}
      send={(_, { params }) => answer(api.POST('/api/complaints/{id}/unlinking', { params, body: { other: subject } }))}
      save="Take the link away"
      said="Link taken away."
      onClose={onClose}
    />
  );
}

export function Merge({ onClose }: DeedProps) {
  return (
    <DeedForm
      name="merge"
      title="Merge into another complaint"
      why="Points, people, files and the conversation go to the other one, which keeps the earlier clocks. Whoever stands on both stands on it once. This one can still be read. A merge is not undone."
      empty={{ other: nobody }}
      send={({ other }, { params, version }) =>
        answer(api.POST('/api/complaints/{id}/merge', { params, body: { version, into: other?.id ?? '' } }))
      }
      save="Merge"
      said="Merged into the other complaint."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <FindComplaint field="into" chosen={form.other} onChoose={(other) => change({ other })} error={wrong('into')} />
      )}
    </DeedForm>
  );
}
