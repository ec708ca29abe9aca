// Proposing a position on liability: what we hold, for what, why, what it would cost, and whether the insurer knows.
import { type InsurerStanding, insurerStandings, type LiabilityPosition, liabilityPositions } from '#domain/liability.ts';
import { answer, api } from '../../../../api/client.ts';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { choicesOf, LineField, OneOfField, WordsField } from '../../deeds/fields.tsx';
import { amountTyped } from './decision-questions.ts';
import { useDeciding } from './deciding.tsx';

interface Form {
  position: LiabilityPosition;
  ofWhat: string;
  reason: string;
  cost: string;
  insurer: InsurerStanding;
}

const nothing: Form = { position: 'reserved', ofWhat: '', reason: '', cost: '', insurer: 'not-needed' };

export function LiabilityForm({ onClose }: { readonly onClose: () => void }) {
  const { currency } = useDeciding().decision;
  return (
    <DeedForm
      name="liability"
      title="Propose a position on liability"
      why="A proposal decides nothing. Tell the insurer before anything is admitted: an admission without them can cost the cover."
      empty={nothing}
      send={({ cost, ...form }, { params }) =>
        answer(
          api.POST('/api/complaints/{id}/liability-proposals', {
            params,
            body: { ...form, cost: amountTyped(cost, currency, 'cost') },
          }),
        )
      }
      save="Propose"
      said="Position proposed."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <OneOfField
            field="position"
            label="What we hold"
            choices={choicesOf(liabilityPositions)}
            value={form.position}
            onChange={(position) => change({ position })}
            error={wrong('position')}
          />
          <LineField
            field="ofWhat"
            label="For what"
            value={form.ofWhat}
            onChange={(ofWhat) => change({ ofWhat })}
            error={wrong('ofWhat')}
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
          <LineField
            field="cost"
            label={`What an admission would cost, in ${currency}`}
            value={form.cost}
            onChange={(cost) => change({ cost })}
            error={wrong('cost')}
          />
          <OneOfField
            field="insurer"
            label="The insurer"
            choices={choicesOf(insurerStandings)}
            value={form.insurer}
            onChange={(insurer) => change({ insurer })}
            error={wrong('insurer')}
          />
        </>
      )}
    </DeedForm>
  );
}
