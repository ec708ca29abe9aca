// Choosing a product, a category or a cause by its path. One that was retired since it was chosen stays in the list until another is.
import { useQuery } from '@tanstack/react-query';
import { choicesQuery } from '../../../api/choices.ts';
import { SelectField } from './fields.tsx';

type NodeFieldProps = {
  readonly taxonomy: 'product' | 'category' | 'cause';
  readonly label: string;
  readonly about?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  /** What was chosen before, by id and path. */
  readonly was: readonly [id: string | null, path: readonly string[]];
};

const none = {
  product: 'No product or service is set up yet: an administrator does it under Categories.',
  category: 'Nothing that can go wrong is set up yet: an administrator does it under Categories.',
  cause: 'No cause is set up yet: an administrator does it under Categories.',
} as const;

export function NodeField({ taxonomy, was, ...field }: NodeFieldProps) {
  const { data } = useQuery(choicesQuery);
  const nodes = (data?.nodes ?? []).filter((node) => node.taxonomy === taxonomy);
  const [id, path] = was;
  const retired = id !== null && data !== undefined && !nodes.some((node) => node.id === id);
  const choices = [
    { value: '', label: 'Not chosen' },
    ...(retired ? [{ value: id, label: `${path.join(' › ')} (retired)` }] : []),
    ...nodes.map((node) => ({ value: node.id, label: node.path.join(' › ') })),
  ];
  const about = data !== undefined && choices.length === 1 ? none[taxonomy] : field.about;
  return <SelectField {...field} {...(about ? { about } : {})} field={taxonomy} choices={choices} />;
}
