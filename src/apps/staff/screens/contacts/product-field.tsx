// Which product or service a contact is about, if it is known.
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { choicesQuery } from '../../api/choices.ts';

type ProductFieldProps = {
  readonly product: string | null;
  readonly onChange: (product: string | null) => void;
  readonly error: string | undefined;
};

export function ProductField({ product, onChange, error }: ProductFieldProps) {
  const { data } = useQuery(choicesQuery);
  const products = (data?.nodes ?? []).filter(({ taxonomy }) => taxonomy === 'product');
  if (products.length === 0) return null;
  return (
    <Select
      label="Product or service"
      description="If it is known."
      data={products.map(({ id, path }) => ({ value: id, label: path.join(' › ') }))}
      searchable
      clearable
      limit={100}
      nothingFoundMessage="Nothing has that name. It can be chosen later."
      value={product}
      data-field="product"
      error={error}
      onChange={onChange}
    />
  );
}
