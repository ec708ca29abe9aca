// The tables of interest rates that the house keeps: each rate with its first day and where it was read; added, changed, retired.
import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { percentInWords } from '#domain/interest.ts';
import { referenceRates } from '#domain/redress-rule.ts';
import type { RateTableKept } from '../../api/money.ts';
import { dayExactly } from '../../parts/day-words.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import styles from './authority.module.css';
import { RateTableForm } from './rate-table-form.tsx';
import { RetireTable } from './retire-table.tsx';

type Open = { readonly what: 'add' } | { readonly what: 'change' | 'retire'; readonly table: RateTableKept };

export function RateTables({ tables }: { readonly tables: readonly RateTableKept[] }) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <section aria-labelledby="rate-tables">
      <h2 id="rate-tables">Tables of interest rates</h2>
      <p className={styles['quiet']}>
        A rate holds from its first day until the next begins. A rule may follow a published rate, such as Bank Rate: it can be
        worked out once a table of that rate is kept here. What was worked out before keeps its rates.
      </p>
      {tables.length === 0 ? <p>No tables yet.</p> : null}
      <div className={styles['cards']}>
        {tables.map((table) => (
          <OneTable key={table.id} table={table} onOpen={(what) => setOpen({ what, table })} />
        ))}
      </div>
      <p>
        <Button onClick={() => setOpen({ what: 'add' })}>Add a table</Button>
      </p>
      {open?.what === 'add' ? <RateTableForm onClose={close} /> : null}
      {open?.what === 'change' ? <RateTableForm table={open.table} onClose={close} /> : null}
      {open?.what === 'retire' ? <RetireTable table={open.table} onClose={close} /> : null}
    </section>
  );
}

interface OneTableProps {
  readonly table: RateTableKept;
  readonly onOpen: (what: 'change' | 'retire') => void;
}

function OneTable({ table: { name, follows, rates, changedBy, changedAt }, onOpen }: OneTableProps) {
  return (
    <section className={styles['card']} aria-label={name}>
      <h3>{name}</h3>
      {follows ? <p className={styles['quiet']}>Writes down the {referenceRates[follows]}.</p> : null}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>From</Table.Th>
            <Table.Th>A year</Table.Th>
            <Table.Th>Source</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rates.map(({ from, percent, source }) => (
            <Table.Tr key={from}>
              <Table.Td>{dayExactly(from)}</Table.Td>
              <Table.Td>{percentInWords(percent)}</Table.Td>
              <Table.Td>{source}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={styles['quiet']}>
        {changedBy ? `${changedBy}, ` : ''}
        <InstantInWords at={changedAt} />
      </p>
      <Button size="compact-sm" variant="default" onClick={() => onOpen('change')} aria-label={`Change: ${name}`}>
        Change
      </Button>{' '}
      <Button size="compact-sm" variant="subtle" onClick={() => onOpen('retire')} aria-label={`Retire: ${name}`}>
        Retire
      </Button>
    </section>
  );
}
