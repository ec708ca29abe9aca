// When the accounting year of each legal entity ends, where a return counts its periods from it.
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { MONTHS } from '#domain/day.ts';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { ListHeader } from '../../parts/list-header.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { Saved } from '../../parts/saved.tsx';
import { type ReturnList, returnsChanged } from './questions.ts';
import styles from './returns.module.css';

const two = (n: number): string => String(n).padStart(2, '0');
/** '1st', '22nd'. */
const ordinal = (n: number): string => `${n}${(n < 11 || n > 13 ? ['th', 'st', 'nd', 'rd'][n % 10] : undefined) ?? 'th'}`;

export function AccountingYears({ list: { entities } }: { readonly list: ReturnList }) {
  const bound = entities.filter(({ usesAccountingYear }) => usesAccountingYear);
  if (bound.length === 0) return null;
  return (
    <section className={styles['part']}>
      <ListHeader title="Accounting years" />
      <p className={styles['quiet']}>
        Some returns cover the half-year or year that ends with it. Returns that were begun keep their days.
      </p>
      {bound.map((entity) => (
        <YearEnd key={`${entity.id} ${entity.accountingYearEnds}`} entity={entity} />
      ))}
    </section>
  );
}

function YearEnd({ entity }: { readonly entity: ReturnList['entities'][number] }) {
  const [was, wasOn] = entity.accountingYearEnds.split('-');
  const [month, setMonth] = useState(was ?? '12');
  const [on, setOn] = useState(wasOn ?? 'last');
  const save = useOnce({
    mutationFn: () => answer(api.POST('/api/accounting-years', { body: { entity: entity.id, ends: `${month}-${on}` } })),
    onSuccess: returnsChanged,
  });
  return (
    <form
      className={styles['choose']}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <NativeSelect
        label={`${entity.name}: its year ends in`}
        value={month}
        onChange={(event) => setMonth(event.currentTarget.value)}
        data={MONTHS.map((name, at) => ({ value: two(at + 1), label: name }))}
      />
      <NativeSelect
        label="On"
        aria-label={`${entity.name}: its year ends on`}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
        data={[
          { value: 'last', label: 'the last day' },
          ...Array.from({ length: 28 }, (_, at) => ({ value: two(at + 1), label: `the ${ordinal(at + 1)}` })),
        ]}
      />
      <Button type="submit" variant="default" loading={save.isPending}>
        Save
      </Button>
      <Saved when={save.isSuccess} />
      <RefusalMessage error={save.error} />
    </form>
  );
}
