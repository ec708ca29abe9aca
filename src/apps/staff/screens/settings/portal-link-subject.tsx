// What a link is for: a product or place, and the part of us that answers for it. Whoever comes by it finds both chosen, and may change
// them.
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { choicesQuery } from '../../api/choices.ts';

export interface LinkSubject {
  readonly product: string;
  readonly legalEntity: string;
}

export const noSubject: LinkSubject = { product: '', legalEntity: '' };

type SubjectFieldsProps = { readonly value: LinkSubject; readonly onChange: (value: LinkSubject) => void };

export function SubjectFields({ value, onChange }: SubjectFieldsProps) {
  const { data } = useQuery(choicesQuery);
  const products = (data?.nodes ?? []).filter(({ taxonomy }) => taxonomy === 'product');
  const entities = data?.legalEntities ?? [];
  return (
    <>
      {products.length > 0 ? (
        <NativeSelect
          label="Product, service or place"
          description="Whoever comes by it finds this chosen, and may change it."
          value={value.product}
          data={[
            { value: '', label: 'None in particular' },
            ...products.map(({ id, path }) => ({ value: id, label: path.join(' › ') })),
          ]}
          onChange={(event) => onChange({ ...value, product: event.currentTarget.value })}
        />
      ) : null}
      {entities.length > 1 ? (
        <NativeSelect
          label="Legal entity"
          value={value.legalEntity}
          data={[{ value: '', label: 'None in particular' }, ...entities.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => onChange({ ...value, legalEntity: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}
