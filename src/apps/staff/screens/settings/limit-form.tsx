// Changing one limit of a role or a person: up to an amount, without limit, or none of its own.
import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type AuthorityKind, authorityNames } from '#domain/authority.ts';
import { currency as currencyOf } from '#domain/currency.ts';
import { decimalOf, money, parseAmount } from '#domain/money.ts';
import type { Role } from '#domain/role.ts';
import { answer, api } from '../../api/client.ts';
import { authorityQuery } from '../../api/authority.ts';
import { asRefusal, Refusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';

export interface LimitOf {
  readonly role: Role | null;
  readonly person: string | null;
  readonly kind: AuthorityKind;
  readonly name: string;
  readonly was: { readonly minor: number | null } | null;
}

interface LimitFormProps {
  readonly of: LimitOf;
  readonly currency: string;
  readonly onClose: () => void;
}

export function LimitForm({ of, currency: code, onClose }: LimitFormProps) {
  const queries = useQueryClient();
  const currency = currencyOf(code);
  const [how, setHow] = useState(of.was === null ? 'none' : of.was.minor === null ? 'without' : 'amount');
  const [amount, setAmount] = useState(typeof of.was?.minor === 'number' ? decimalOf(money(of.was.minor, currency)) : '');
  const save = useOnce({
    mutationFn: async () => {
      const minor = parseAmount(amount, currency);
      if (how === 'amount' && minor === null)
        throw new Refusal(422, {
          detail: 'The amount could not be read. Nothing was changed.',
          fields: { amount: 'Write an amount such as 250.' },
        });
      const becomes = how === 'none' ? null : { minor: how === 'without' ? null : minor };
      const { role, person, kind, was } = of;
      return answer(api.POST('/api/settings/authority', { body: { role, person, kind, was, becomes } }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: authorityQuery.queryKey });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog title={`${of.name}: ${authorityNames[of.kind]}`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Radio.Group label="May commit on one complaint" value={how} onChange={setHow}>
            <Stack gap="xs" mt={6}>
              <Radio value="amount" label="Up to an amount" />
              <Radio value="without" label="Without limit" />
              <Radio value="none" label={of.person === null ? 'Nothing' : 'What their roles may'} />
            </Stack>
          </Radio.Group>
          {how === 'amount' ? (
            <TextInput
              label={`Amount in ${code}`}
              data-field="amount"
              inputMode="decimal"
              autoComplete="off"
              value={amount}
              error={save.error ? asRefusal(save.error).fields['amount'] : undefined}
              onChange={(event) => setAmount(event.currentTarget.value)}
            />
          ) : null}
          <RefusalMessage error={save.error} />
          <div>
            <Button type="submit" loading={save.isPending}>
              Save the limit
            </Button>{' '}
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
