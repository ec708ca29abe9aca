// What the rules say: for each legal entity the rules it answers to, each clock as a sentence with its source, what nobody has
// checked yet, what changes soon; and a place to try dates.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { rulesQuery } from '../../api/settings.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { OwnPacks } from './own-packs.tsx';
import { Pack, type PackOf } from './pack.tsx';
import rules from './rules.module.css';
import styles from './settings.module.css';
import { SettingsFrame } from './settings-frame.tsx';
import { TryIt } from './try-it.tsx';

export function Rules() {
  const asked = useQuery(rulesQuery);
  const { entities = [], packs = [], own = [] } = asked.data ?? {};
  const inUse = packs.filter(({ id }) => entities.some(({ rulePack }) => rulePack.id === id));
  return (
    <SettingsFrame
      title="What the rules say"
      lead="The rules that complaints are handled by today. They come with Redress as dated, cited data; your own choices are marked."
      actions={
        <Button component="a" href="#try-it" variant="default">
          Try dates
        </Button>
      }
    >
      {asked.isPending ? <LoadingState what="the rules" rows={10} /> : null}
      {asked.isError ? <ErrorState error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {asked.data ? (
        <>
          <ul className={styles['list']}>
            {entities.map(({ id, name, rulePack, calendar, since, chosenBy }) => (
              <li key={id} className={styles['row']}>
                <div className={styles['what']}>
                  <h2 className={styles['name']}>{name}</h2>
                  <p className={styles['more']}>
                    <Link to="/settings/rules/$pack" params={{ pack: rulePack.id }}>
                      {rulePack.name}
                    </Link>{' '}
                    · {calendar.name}
                  </p>
                  <p className={styles['more']}>
                    Since <InstantInWords at={since} />
                    {chosenBy ? `, chosen by ${chosenBy}` : ''}. Complaints logged before keep the rules they came under.
                  </p>
                </div>
              </li>
            ))}
          </ul>
          {inUse.map((pack) => (
            <Pack key={pack.id} pack={pack} />
          ))}
          {own.length > 0 ? <OwnPacks own={own} /> : null}
          <TryIt entities={entities} packs={packs} />
          <OtherPacks packs={packs.filter((pack) => !inUse.includes(pack))} />
        </>
      ) : null}
    </SettingsFrame>
  );
}

function OtherPacks({ packs }: { readonly packs: readonly PackOf[] }) {
  return (
    <details className={rules['others']}>
      <summary>{packs.length === 1 ? 'One rule pack' : `${packs.length} rule packs`} that no legal entity answers to</summary>
      <ul>
        {packs.map(({ id, name, jurisdiction }) => (
          <li key={id}>
            <Link to="/settings/rules/$pack" params={{ pack: id }}>
              {name}
            </Link>
            , {jurisdiction}
          </li>
        ))}
      </ul>
    </details>
  );
}
