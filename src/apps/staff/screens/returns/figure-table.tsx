// A table of a return, and one figure of it: a figure with complaints behind it opens them; a blank says that it is one.
import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { ListHeader } from '../../parts/list-header.tsx';
import type { ReturnCell, ReturnPage } from './questions.ts';
import { cellInWords } from './return-words.ts';
import styles from './returns.module.css';

type Table = ReturnPage['tables'][number];

export function FigureTable({ page, table }: { readonly page: ReturnPage; readonly table: Table }) {
  const id = useId();
  const alone = table.lines.length === 1;
  return (
    <section className={styles['part']}>
      <div id={id}>
        <ListHeader title={table.name} />
      </div>
      {alone ? <Alone page={page} table={table} /> : <Lines page={page} table={table} name={id} />}
    </section>
  );
}

/** A return without rows reads better down than across. */
function Alone({ page, table: { columns, lines } }: { readonly page: ReturnPage; readonly table: Table }) {
  const [line] = lines;
  return (
    <dl className={styles['facts']}>
      {columns.map(({ id, name }, at) => {
        const cell = line?.cells[at];
        return cell ? (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              <Figure page={page} cell={cell} row="" about={name} />
            </dd>
          </div>
        ) : null;
      })}
    </dl>
  );
}

type LinesProps = { readonly page: ReturnPage; readonly table: Table; readonly name: string };

function Lines({ page, table: { columns, lines }, name }: LinesProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <div className={styles['scroll']} tabIndex={0} role="region" aria-labelledby={name}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>Row</VisuallyHidden>
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.row}>
              <th scope="row">
                {line.within === null ? null : <span className={styles['within']}>{line.within}</span>}
                {line.name}
                {line.unconfirmed ? <span className={styles['within']}>unconfirmed</span> : null}
              </th>
              {line.cells.map((cell, at) => (
                <td key={cell.id} className={cell.unit === 'text' ? styles['words'] : undefined}>
                  <Figure page={page} cell={cell} row={line.row} about={`${line.name}, ${columns[at]?.name ?? ''}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type FigureProps = { readonly page: ReturnPage; readonly cell: ReturnCell; readonly row: string; readonly about: string };

export function Figure({ page, cell, row, about }: FigureProps) {
  const words = cellInWords(cell, page.currency);
  if (words === null)
    return (
      <span className={styles['quiet']}>
        <span aria-hidden>–</span>
        <VisuallyHidden>blank</VisuallyHidden>
      </span>
    );
  if (cell.figure === null || cell.members === 0) return words;
  const params = { return: page.id, number: String(page.number), figure: String(cell.figure), row: row === '' ? 'all' : row };
  return (
    <Link to="/returns/$return/behind/$number/$figure/$row" params={params} aria-label={`${about}: ${words}. Show the complaints`}>
      {words}
    </Link>
  );
}
