// Merges a problem into another that is the same.
import { answer, api } from '../../api/client.ts';
import { useNavigate } from '@tanstack/react-router';
import { Choice } from '../../parts/choice.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { type Problem, problemsChanged } from './problem-questions.ts';

interface MergeProblemProps {
  readonly problem: Problem;
  readonly onClose: () => void;
}

export function MergeProblem({ problem: { id, version, others }, onClose }: MergeProblemProps) {
  const navigate = useNavigate();
  return (
    <FormDialog
      place={`merge-problem:${id}`}
      title="Merge it into another"
      why="Its contacts go to the other problem, and this one says where they went. That cannot be undone, but contacts can be split off again."
      empty={{ into: others[0]?.id ?? '' }}
      changed={problemsChanged}
      send={async ({ into }) => {
        await answer(api.POST('/api/problems/{id}/merge', { params: { path: { id } }, body: { version, into } }));
        void navigate({ to: '/problems/$problem', params: { problem: into } });
      }}
      save="Merge it"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <Choice
          label="The other problem"
          data={others.map(({ id: value, title: label }) => ({ value, label }))}
          value={form.into}
          data-field="into"
          error={wrong('into')}
          onChoose={(into) => change({ into })}
        />
      )}
    </FormDialog>
  );
}
