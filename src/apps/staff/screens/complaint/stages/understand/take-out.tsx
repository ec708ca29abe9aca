// Taking an entry out of what happened, with the reason. It can be put back.
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../../api/client.ts';
import { useCase } from '../../case.tsx';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { WordsField } from '../../deeds/fields.tsx';
import { chronologyQuery } from './questions.ts';

export function TakeOut({ entry: id, onClose }: { readonly entry: string; readonly onClose: () => void }) {
  const { page } = useCase();
  const { data } = useQuery(chronologyQuery(page.id));
  const entry = data?.entries.find((one) => one.id === id);
  if (!entry) return null;
  return (
    <DeedForm
      name={`take-out-${id}`}
      title="Take it out"
      why={`${entry.when}: ${entry.text}`}
      empty={{ reason: '' }}
      send={({ reason }, { params }) =>
        answer(
          api.POST('/api/complaints/{id}/chronology-removals', { params, body: { entry: id, version: entry.version, reason } }),
        )
      }
      save="Take it out"
      said="Taken out. It can be put back."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="reason"
          label="Why"
          rows={2}
          value={form.reason}
          onChange={(reason) => change({ reason })}
          error={wrong('reason')}
          required
        />
      )}
    </DeedForm>
  );
}
