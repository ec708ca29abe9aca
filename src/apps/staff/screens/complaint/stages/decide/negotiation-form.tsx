// What each side needs, and how far we would go: notes for colleagues, never shown to the customer.
import { answer, api } from '../../../../api/client.ts';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { WordsField } from '../../deeds/fields.tsx';
import { useDeciding } from './deciding.tsx';

export function NegotiationForm({ onClose }: { readonly onClose: () => void }) {
  const { negotiation } = useDeciding().decision;
  const { customerNeeds, ourNeeds, limits, version } = negotiation;
  return (
    <DeedForm
      name="negotiation"
      title="What each side needs"
      why="For colleagues only. What somebody needs is often not what they first ask for: ask what it would change for them."
      empty={{ customerNeeds, ourNeeds, limits }}
      of={version}
      send={(form, { params, of }) =>
        answer(api.POST('/api/complaints/{id}/negotiation', { params, body: { ...form, version: of } }))
      }
      save="Save"
      said="Notes saved."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <WordsField
            field="customerNeeds"
            label="What the customer needs"
            value={form.customerNeeds}
            onChange={(value) => change({ customerNeeds: value })}
            error={wrong('customerNeeds')}
          />
          <WordsField
            field="ourNeeds"
            label="What we need"
            value={form.ourNeeds}
            onChange={(value) => change({ ourNeeds: value })}
            error={wrong('ourNeeds')}
          />
          <WordsField
            field="limits"
            label="How far we would go"
            value={form.limits}
            onChange={(value) => change({ limits: value })}
            error={wrong('limits')}
          />
        </>
      )}
    </DeedForm>
  );
}
