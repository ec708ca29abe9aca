// One section of a rule pack: its statements, each with what goes with it, its source, how sure it is, and who here has checked it.
// What is over is folded away; it still holds for complaints of its time.
import { Button } from '@mantine/core';
import type { PackSectionOf, Statement } from '../../api/rule-pack.ts';
import { dayExactly } from '../../parts/day-words.ts';
import styles from './rules.module.css';

interface PackSectionProps {
  readonly section: PackSectionOf;
  readonly onCheck: ((statement: Statement) => void) | null;
}

export function PackSection({ section: { id, name, statements }, onCheck }: PackSectionProps) {
  const over = statements.filter(({ standing }) => standing === 'over');
  return (
    <section id={id} className={styles['pack']} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`} className={styles['title']}>
        {name}
      </h2>
      <Statements statements={statements.filter((one) => !over.includes(one))} onCheck={onCheck} />
      {over.length > 0 ? (
        <details>
          <summary>Before: {over.length === 1 ? 'one value that is over' : `${over.length} values that are over`}</summary>
          <Statements statements={over} onCheck={onCheck} />
        </details>
      ) : null}
    </section>
  );
}

function Statements({ statements, onCheck }: { readonly statements: readonly Statement[] } & Pick<PackSectionProps, 'onCheck'>) {
  return (
    <dl className={styles['clocks']}>
      {statements.map((one) => (
        <div key={one.key} className={styles['clock']}>
          <dt>
            {one.name}
            {one.from ? (
              <span className={styles['kind']}>
                {one.standing === 'later' ? 'From ' : 'Since '}
                {dayExactly(one.from)}
              </span>
            ) : null}
          </dt>
          <dd>
            <p className={styles['says']}>{one.says}</p>
            {one.more.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <SourceLine statement={one} />
            <CheckLine statement={one} />
            {one.cited && onCheck ? (
              <div>
                <Button
                  size="compact-sm"
                  variant={one.cited.unconfirmed ? 'default' : 'subtle'}
                  onClick={() => onCheck(one)}
                  aria-label={`${deedOf(one)}: ${one.name}, ${one.says}`}
                >
                  {deedOf(one)}
                </Button>
              </div>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const deedOf = ({ check }: Statement): string => (check ? 'Check again' : 'I have checked this');

const evidence = {
  V1: 'the instrument itself was read',
  V2: 'a credible account of it was read',
  K: 'general knowledge',
} as const;

function SourceLine({ statement: { cited, check, outdated } }: { readonly statement: Statement }) {
  if (!cited) return null;
  const settled = check !== null && !outdated && check.agrees;
  return (
    <p className={styles['quiet']}>
      {cited.url ? (
        <a href={cited.url} rel="noreferrer" target="_blank">
          {cited.source}
        </a>
      ) : (
        cited.source
      )}
      : {evidence[cited.evidence]}, {cited.sure} certainty.
      {cited.unconfirmed && !settled ? (
        <strong className={styles['unchecked']}> Not checked: compare it with this source.</strong>
      ) : null}
      {cited.note ? ` ${cited.note}` : ''}
    </p>
  );
}

function CheckLine({ statement: { check, outdated } }: { readonly statement: Statement }) {
  if (!check) return null;
  const found = check.agrees ? 'It agrees' : 'It says something else';
  return (
    <p className={check.agrees && !outdated ? styles['checked'] : styles['differs']}>
      {outdated ? `Checked while it said “${check.says}”; the pack has changed since, so it is to be checked again. ` : ''}
      {found}: {check.by} read {check.source} on {dayExactly(check.readOn)}.{check.note ? ` ${check.note}` : ''}
    </p>
  );
}
