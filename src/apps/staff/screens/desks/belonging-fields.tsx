// Where the contacts of another help desk belong when it does not say so itself: how they came, what they are about, whose they are.
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { channelInWords, channels } from '#domain/channel.ts';
import { teamsQuery } from '../../api/people.ts';
import { ProductField } from '../contacts/product-field.tsx';
import type { Desk } from './desk-questions.ts';

export interface Belonging {
  readonly channel: string;
  readonly product: string | null;
  readonly team: string | null;
}

export const belongingOf = (desk: Desk | null): Belonging => ({
  channel: desk?.channel ?? 'other',
  product: desk?.product?.id ?? null,
  team: desk?.team?.id ?? null,
});

interface FieldsProps {
  readonly belongs: Belonging;
  readonly fields: Readonly<Record<string, string>>;
  readonly onChange: (change: Partial<Belonging>) => void;
}

export function BelongingFields({ belongs: { channel, product, team }, fields, onChange }: FieldsProps) {
  const teams = useQuery(teamsQuery);
  const own = Object.hasOwn(channels, channel) ? [] : [{ value: channel, label: channelInWords(channel) }];
  return (
    <>
      <NativeSelect
        label="How its contacts came"
        description="Where it does not say so itself."
        value={channel}
        data={[...Object.entries(channels).map(([value, label]) => ({ value, label })), ...own]}
        onChange={(event) => onChange({ channel: event.currentTarget.value })}
      />
      <ProductField product={product} onChange={(next) => onChange({ product: next })} error={fields['product']} />
      <NativeSelect
        label="Team"
        description="Who sees its contacts. Those of no team are seen by everybody who sees contacts."
        value={team ?? ''}
        error={fields['team'] ?? (teams.error ? 'The teams could not be asked for just now.' : undefined)}
        data={[{ value: '', label: 'No team' }, ...(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => onChange({ team: event.currentTarget.value || null })}
      />
    </>
  );
}
