// Saying which product and category the complaint is about.
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import { useCase } from '../case.tsx';
import { choicesQuery } from '../questions.ts';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { SelectField } from './fields.tsx';

export function Classify({ onClose }: DeedProps) {
  const { page } = useCase();
  const { data } = useQuery(choicesQuery);
  const choices = (taxonomy: 'product' | 'category') => [
    { value: '', label: 'Not chosen' },
    ...(data?.nodes ?? [])
      .filter((node) => node.taxonomy === taxonomy)
      .map((node) => ({ value: node.id, label: node.path.join(' › ') })),
  ];
  return (
    <DeedForm
      name="classify"
      title="Say what it is about"
      empty={{ product: page.product ?? '', category: page.category ?? '' }}
      send={({ product, category }, { params, version }) =>
        answer(
          api.POST('/api/complaints/{id}/classification', {
            params,
            body: { version, product: product || null, category: category || null },
          }),
        )
      }
      save="Save"
      said="Saved what it is about."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <SelectField
            field="product"
            label="Product or service"
            choices={choices('product')}
            value={form.product}
            onChange={(product) => change({ product })}
            error={wrong('product')}
          />
          <SelectField
            field="category"
            label="Category"
            choices={choices('category')}
            value={form.category}
            onChange={(category) => change({ category })}
            error={wrong('category')}
          />
        </>
      )}
    </DeedForm>
  );
}
