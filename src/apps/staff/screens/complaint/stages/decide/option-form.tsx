// Adding an option, or changing what one says: what we would do, what speaks for and against it on both sides, what it costs us.
import { type OptionKind, optionKinds } from '#domain/option.ts';
import { answer, api } from '../../../../api/client.ts';
import { DeedForm, type Fields } from '../../deeds/deed-form.tsx';
import { choicesOf, LineField, SelectField, WordsField } from '../../deeds/fields.tsx';
import { amountInField, amountTyped, type OptionShown } from './decision-questions.ts';
import { useDeciding, useOption } from './deciding.tsx';
import styles from './decide.module.css';

interface Says {
  kind: string;
  title: string;
  detail: string;
  customerBenefits: string;
  customerDrawbacks: string;
  ourBenefits: string;
  ourDrawbacks: string;
  cost: string;
}

const nothing: Says = {
  kind: '',
  title: '',
  detail: '',
  customerBenefits: '',
  customerDrawbacks: '',
  ourBenefits: '',
  ourDrawbacks: '',
  cost: '',
};
const body = ({ kind, cost, ...says }: Says, currency: string) => ({
  ...says,
  kind: kind as OptionKind,
  cost: amountTyped(cost, currency, 'cost'),
});

export function AddOption({ onClose }: { readonly onClose: () => void }) {
  const { currency } = useDeciding().decision;
  return (
    <DeedForm
      name="option"
      title="Add an option"
      why="Put down every way that could resolve it, also those that cost nothing. Money is added to it afterwards."
      size="lg"
      empty={nothing}
      send={(form, { params }) => answer(api.POST('/api/complaints/{id}/options', { params, body: body(form, currency) }))}
      save="Add option"
      said="Option added."
      onClose={onClose}
    >
      {(fields) => <SaysFields {...fields} currency={currency} />}
    </DeedForm>
  );
}

export function ChangeOption({ option: id, onClose }: { readonly option: string; readonly onClose: () => void }) {
  const option = useOption(id);
  return option ? <Change option={option} onClose={onClose} /> : null;
}

function Change({ option, onClose }: { readonly option: OptionShown; readonly onClose: () => void }) {
  const { id, currency, kind, title, detail, customerBenefits, customerDrawbacks, ourBenefits, ourDrawbacks } = option;
  const cost = option.cost === 0 ? '' : amountInField(option.cost, currency);
  const says: Says = { kind, title, detail, customerBenefits, customerDrawbacks, ourBenefits, ourDrawbacks, cost };
  return (
    <DeedForm
      name={`option:${id}`}
      title="Edit the option"
      size="lg"
      empty={says}
      of={option.version}
      send={(form, { params, of: version }) =>
        answer(api.POST('/api/complaints/{id}/option-changes', { params, body: { ...body(form, currency), option: id, version } }))
      }
      save="Save option"
      said="Option saved."
      onClose={onClose}
    >
      {(fields) => <SaysFields {...fields} currency={currency} />}
    </DeedForm>
  );
}

function SaysFields({ form, change, wrong, currency }: Fields<Says> & { readonly currency: string }) {
  const words = (field: keyof Says, label: string) => (
    <WordsField
      field={field}
      label={label}
      rows={2}
      value={form[field]}
      onChange={(value) => change({ [field]: value })}
      error={wrong(field)}
    />
  );
  return (
    <>
      <SelectField
        field="kind"
        label="What kind of solution"
        choices={[...(form.kind === '' ? [{ value: '', label: 'Choose one' }] : []), ...choicesOf(optionKinds)]}
        value={form.kind}
        onChange={(kind) => change({ kind })}
        error={wrong('kind')}
      />
      <LineField
        field="title"
        label="What we would do, in a line"
        value={form.title}
        onChange={(title) => change({ title })}
        error={wrong('title')}
        required
      />
      {words('detail', 'In more words')}
      <div className={styles['two']}>
        {words('customerBenefits', 'Good for the customer')}
        {words('customerDrawbacks', 'Less good for the customer')}
        {words('ourBenefits', 'Good for us')}
        {words('ourDrawbacks', 'Less good for us')}
      </div>
      <LineField
        field="cost"
        label={`What doing it costs us, in ${currency}`}
        about="Work and material. What the customer receives in money is added to the option afterwards."
        value={form.cost}
        onChange={(cost) => change({ cost })}
        error={wrong('cost')}
      />
    </>
  );
}
