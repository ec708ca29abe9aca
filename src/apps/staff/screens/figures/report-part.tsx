// One report: its figures as a whole, then by team and by month. A figure that counts something opens it.
import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { monthInWords } from './month-in-words.ts';
import styles from './figures.module.css';
import type { BehindWanted, FiguresWanted } from './figures-wanted.ts';
import type { Report } from './questions.ts';

type PartProps = { readonly report: Report; readonly wanted: FiguresWanted };

export function ReportPart({ report, wanted }: PartProps) {
  const id = useId();
  const { name, lead, outcomes, all, amount } = report;
  return (
    <section className={styles['report']} aria-labelledby={id}>
      <div>
        <h2 id={id} className={styles['name']}>
          {name}
        </h2>
        <p className={styles['quiet']}>{lead}</p>
      </div>
      {all.length === 0 ? (
        <p className={styles['quiet']}>{`No ${report.many} in these months.`}</p>
      ) : (
        <>
          <dl className={styles['figures']}>
            {outcomes.map((outcome) => (
              <div key={outcome.id} data-tone={outcome.tone}>
                <dt>{outcome.words}</dt>
                <dd>
                  <Figure
                    report={report}
                    about={outcome.words}
                    count={countOf(all, outcome.id)}
                    wanted={{ ...wanted, outcome: outcome.id }}
                  />
                </dd>
              </div>
            ))}
            {amount ? (
              <div>
                <dt>{amount.words}</dt>
                <dd>
                  {amount.middle}
                  <span
                    className={styles['part']}
                  >{` ${unitOf(amount.unit, amount.middle)} in the middle, ${amount.most} at most`}</span>
                </dd>
              </div>
            ) : null}
          </dl>
          <div className={styles['tables']} data-wide={outcomes.length > 5 || undefined}>
            <Lines report={report} title="By team" rows={report.byTeam} at={({ key }) => ({ ...wanted, team: key })} />
            <Lines
              report={report}
              title={`By month of ${report.dayIs}`}
              rows={report.byMonth.map((row) => ({ ...row, name: monthInWords(row.key) }))}
              at={({ key }) => ({ ...wanted, month: key })}
            />
          </div>
        </>
      )}
    </section>
  );
}

type Row = Report['byTeam'][number];
type LinesProps = {
  readonly report: Report;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly at: (row: Row) => BehindWanted;
};

function Lines({ report, title, rows, at }: LinesProps) {
  const id = useId();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <div className={styles['scroll']} tabIndex={0} role="region" aria-labelledby={id}>
      <table>
        <caption id={id}>
          <span>{`${report.name}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{title}</VisuallyHidden>
            </th>
            {report.outcomes.map((outcome) => (
              <th key={outcome.id} scope="col">
                {outcome.words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {report.outcomes.map(({ id: outcome, words }) => (
                <td key={outcome}>
                  <Figure
                    report={report}
                    about={`${row.name}, ${words}`}
                    count={countOf(row.counts, outcome)}
                    wanted={{ ...at(row), outcome }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type FigureProps = { readonly report: Report; readonly about: string; readonly count: number; readonly wanted: BehindWanted };

function Figure({ report, about, count, wanted }: FigureProps) {
  if (count === 0) return <span className={styles['none']}>0</span>;
  const shown = count.toLocaleString('en-GB');
  return (
    <Link
      to="/figures/$report"
      params={{ report: report.id }}
      search={wanted}
      aria-label={`${report.name}, ${about}: ${shown}. Show ${count === 1 ? 'it' : 'them'}`}
    >
      {shown}
    </Link>
  );
}

const countOf = (counts: Row['counts'], outcome: string): number => counts.find((one) => one.outcome === outcome)?.count ?? 0;

const unitOf = (unit: 'days' | 'rounds', count: number): string => (count === 1 ? unit.slice(0, -1) : unit);
