// The rates interest may be worked out by, to choose from, and what is said of the one that is chosen: what it is for, its source,
// whether anybody checked it.
import { SourceOf } from '../../../../parts/source-of.tsx';
import type { Decision } from './decision-questions.ts';
import styles from './interest.module.css';
import { useDeciding } from './deciding.tsx';

type Guidance = Decision['guidance'];

export function rateChoices({ interest, tables }: Guidance) {
  const first = interest.toSorted((a, b) => Number(b.inForce) - Number(a.inForce));
  return [
    ...first.map(({ id, name, rate, known }) => ({
      value: `rule:${id}`,
      label: `${name}: ${rate}${known ? '' : ' (no table of it here yet)'}`,
      disabled: !known,
    })),
    ...tables.map(({ id, name }) => ({ value: `table:${id}`, label: `Our table: ${name}` })),
    { value: 'given', label: 'Another rate' },
  ];
}

export function RateChosen({ by }: { readonly by: string }) {
  const { interest, tables } = useDeciding().decision.guidance;
  const missing = interest.filter(({ known }) => !known);
  const rule = interest.find(({ id }) => by === `rule:${id}`);
  const table = tables.find(({ id }) => by === `table:${id}`);
  return (
    <div className={styles['said']}>
      {rule ? (
        <p>
          {/* Said in full: the list it is chosen from cuts long names off on a phone. */}
          <strong>{`${rule.name}: ${rule.rate}.`}</strong> {rule.says} <SourceOf cited={rule} />
        </p>
      ) : null}
      {rule?.note ? <p>{rule.note}</p> : null}
      {table ? (
        <p>
          <strong>{`Our table: ${table.name}.`}</strong> A table that is kept under Settings, Money. Each rate stands there with
          where it was read.
        </p>
      ) : null}
      {missing.map(({ id, name, rate }) => (
        <p key={id}>
          {name} ({rate}) can be chosen once an administrator keeps a table of that rate under Settings, Money.
        </p>
      ))}
    </div>
  );
}
