// Noting what a complaint cost: minutes of somebody's time, or an amount.
import { type CostKind, costKinds } from '#domain/complaint-cost.ts';
import { answer, api } from '../../../../api/client.ts';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { choicesOf, LineField, SelectField } from '../../deeds/fields.tsx';
import { amountTyped } from './decision-questions.ts';
import { useDeciding } from './deciding.tsx';

export function AddCost({ onClose }: { readonly onClose: () => void }) {
  const { currency } = useDeciding().decision;
  return (
    <DeedForm
      name="cost"
      title="Note a cost"
      empty={{ of: 'time', minutes: '', amount: '', words: '' }}
      send={({ of, minutes, amount, words }, { params }) =>
        answer(
          api.POST('/api/complaints/{id}/costs', {
            params,
            body: {
              of: of as CostKind,
              words,
              ...(of === 'time'
                ? { minutes: /^\d+$/.test(minutes.trim()) ? Number(minutes) : null }
                : { minor: amountTyped(amount, currency, 'minor') }),
            },
          }),
        )
      }
      save="Note the cost"
      said="Cost noted."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <SelectField
            field="of"
            label="What kind"
            choices={choicesOf(costKinds)}
            value={form.of}
            onChange={(of) => change({ of })}
            error={wrong('of')}
          />
          {form.of === 'time' ? (
            <LineField
              field="minutes"
              label="Minutes"
              about="Worked out at the organisation’s cost of an hour."
              value={form.minutes}
              onChange={(minutes) => change({ minutes })}
              error={wrong('minutes')}
              required
            />
          ) : (
            <LineField
              field="minor"
              label={`Amount in ${currency}`}
              value={form.amount}
              onChange={(amount) => change({ amount })}
              error={wrong('minor')}
              required
            />
          )}
          <LineField
            field="words"
            label="What for"
            value={form.words}
            onChange={(words) => change({ words })}
            error={wrong('words')}
            required
          />
        </>
      )}
    </DeedForm>
  );
}
