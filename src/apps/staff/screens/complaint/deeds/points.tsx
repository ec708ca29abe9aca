// The points of the complaint: added one a line, put in better words, withdrawn when the customer no longer raises them.
import { answer, api } from '../../../api/client.ts';
import { useCase } from '../case.tsx';
import { linesOf } from './change-severity.tsx';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { WordsField } from './fields.tsx';
import { NodeField } from './node-field.tsx';

export function AddPoints({ onClose }: DeedProps) {
  return (
    <DeedForm
      name="points"
      title="Add points"
      why="Each thing complained about is a point of its own, so that each gets its own answer."
      empty={{ points: '' }}
      send={({ points }, { params }) =>
        answer(api.POST('/api/complaints/{id}/points', { params, body: { points: linesOf(points) } }))
      }
      save="Add"
      said="Points added."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="points"
          label="Points, one a line"
          rows={4}
          value={form.points}
          onChange={(points) => change({ points })}
          error={wrong('points')}
          required
        />
      )}
    </DeedForm>
  );
}

export function CorrectPoint({ subject, onClose }: DeedProps) {
  const { page } = useCase();
  const point = page.points.find(({ id }) => id === subject);
  return (
    <DeedForm
      name={`point-${subject}`}
      title={`Edit point ${point?.position ?? ''}`}
      empty={{ text: point?.text ?? '', category: point?.category ?? '' }}
      send={({ text, category }, { params, version }) => {
        const sorted = category === (point?.category ?? '') ? {} : { category: category || null };
        const body = { version, point: subject, text, ...sorted };
        return answer(api.POST('/api/complaints/{id}/point-corrections', { params, body }));
      }}
      save="Save the point"
      said="Point edited."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <WordsField
            field="text"
            label="The point"
            value={form.text}
            onChange={(text) => change({ text })}
            error={wrong('text')}
            required
          />
          <NodeField
            taxonomy="category"
            label="What went wrong in it"
            was={[point?.category ?? null, point?.categoryPath ?? []]}
            value={form.category}
            onChange={(category) => change({ category })}
            error={wrong('category')}
          />
        </>
      )}
    </DeedForm>
  );
}

export function WithdrawPoint({ subject, onClose }: DeedProps) {
  const { page } = useCase();
  const point = page.points.find(({ id }) => id === subject);
  return (
    <DeedForm
      name={`point-off-${subject}`}
      title={`Withdraw point ${point?.position ?? ''}`}
      why={`“${point?.text ?? ''}” then needs no answer. It stays on the page, struck through, and can be restored.`}
      empty={{}}
      send={(_, { params, version }) =>
        answer(api.POST('/api/complaints/{id}/point-withdrawals', { params, body: { version, point: subject } }))
      }
      save="Withdraw the point"
      said="Point withdrawn."
      onClose={onClose}
    />
  );
}

export function RestorePoint({ subject, onClose }: DeedProps) {
  const { page } = useCase();
  const point = page.points.find(({ id }) => id === subject);
  return (
    <DeedForm
      name={`point-on-${subject}`}
      title={`Restore point ${point?.position ?? ''}`}
      why={`“${point?.text ?? ''}” then needs an answer again.`}
      empty={{}}
      send={(_, { params, version }) =>
        answer(api.POST('/api/complaints/{id}/point-restorals', { params, body: { version, point: subject } }))
      }
      save="Restore the point"
      said="Point restored."
      onClose={onClose}
    />
  );
}
