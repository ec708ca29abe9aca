// Everything one rule pack says, section by section: each statement with its source, what nobody has checked yet first, what changes
// soon. Somebody who keeps the rules says here that a statement was compared with its source.
import { Button, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type PackAnswer, packQuery, type Statement } from '../../api/rule-pack.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { CheckDialog } from './check-dialog.tsx';
import { Ahead } from './pack.tsx';
import { OwnTimes } from './own-times.tsx';
import { PackSection } from './pack-section.tsx';
import styles from './rules.module.css';
import { SettingsFrame } from './settings-frame.tsx';
import settings from './settings.module.css';

export function RulePack() {
  const { pack } = useParams({ from: '/house/settings/rules/$pack' });
  const { data, error, isPending, refetch } = useQuery(packQuery(pack));
  return (
    <SettingsFrame
      title={data?.page.name ?? 'Rule pack'}
      lead={
        <>
          <Link to="/settings/rules" className={settings['back']}>
            What the rules say
          </Link>
          {data ? ` · ${data.page.voluntary ? 'a voluntary standard' : data.page.regulator}, ${data.page.jurisdiction}` : ''}
        </>
      }
    >
      {isPending ? <LoadingState what="the rule pack" rows={10} /> : null}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data ? <Sections answer={data} /> : null}
    </SettingsFrame>
  );
}

function Sections({ answer: { page, ownTimes, allowed } }: { readonly answer: PackAnswer }) {
  const [onlyUnchecked, setOnlyUnchecked] = useState(false);
  const [checking, setChecking] = useState<Statement | null>(null);
  const shown = page.sections
    .map((section) => ({ ...section, statements: section.statements.filter((one) => !onlyUnchecked || isUnchecked(one)) }))
    .filter(({ statements }) => statements.length > 0);
  return (
    <>
      <section className={styles['pack']} aria-labelledby="in-short">
        <h2 id="in-short" className={styles['title']}>
          In short
        </h2>
        <p className={styles['says']}>{inShort(page.unconfirmed)}</p>
        <Switch
          label="Only what nobody has checked"
          checked={onlyUnchecked}
          onChange={(event) => setOnlyUnchecked(event.currentTarget.checked)}
        />
        <Ahead pack={page} />
        <nav className={styles['contents']} aria-label="Sections of this pack">
          <a href="#own-times">Our own times</a>
          {shown.map(({ id, name }) => (
            <a key={id} href={`#${id}`}>
              {name}
            </a>
          ))}
        </nav>
      </section>
      {shown.map((section) => (
        <PackSection key={section.id} section={section} onCheck={allowed.check ? setChecking : null} />
      ))}
      {onlyUnchecked ? null : <OwnTimes pack={page.id} times={ownTimes} mayChange={allowed.check} />}
      {shown.length === 0 ? <p className={styles['quiet']}>Nothing is left to check.</p> : null}
      {onlyUnchecked ? null : <Instruments instruments={page.instruments} />}
      {checking ? <CheckDialog pack={page.id} statement={checking} onClose={() => setChecking(null)} /> : null}
    </>
  );
}

const isUnchecked = ({ cited, check, outdated }: Statement): boolean =>
  cited?.unconfirmed === true && (check === null || outdated || !check.agrees);

function inShort({ all, checked, differs }: PackAnswer['page']['unconfirmed']): string {
  if (all === 0) return 'Every statement of this pack was checked against a source before it came.';
  const came = all === 1 ? 'One statement of this pack came unconfirmed' : `${all} statements of this pack came unconfirmed`;
  const found = differs === 0 ? '' : `, and in ${differs} the source was found to say something else`;
  return `${came}: ${checked === 0 ? 'none' : checked} checked here since${found}.`;
}

function Instruments({ instruments }: { readonly instruments: PackAnswer['page']['instruments'] }) {
  return (
    <section className={styles['pack']} aria-labelledby="instruments">
      <h2 id="instruments" className={styles['title']}>
        What was read for this pack
      </h2>
      <ul className={styles['ahead']}>
        {instruments.map(({ document, reference, inForce, url }) => (
          <li key={document + reference}>
            {url ? (
              <a href={url} rel="noreferrer" target="_blank">
                {document}
              </a>
            ) : (
              document
            )}
            , {reference}. In force: {inForce}.
          </li>
        ))}
      </ul>
      <div>
        <Button component="a" href="/settings/rules#try-it" variant="default">
          Try dates
        </Button>
      </div>
    </section>
  );
}
