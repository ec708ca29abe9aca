// What applies: for each legal entity the rules it answers to, each clock as a sentence with its source, what nobody has
// checked yet, what changes soon; and a place to try dates.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { rulesQuery } from '../../api/settings.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Pack } from './pack.tsx';
import styles from './settings.module.css';
import { SettingsFrame } from './settings-frame.tsx';
import { TryIt } from './try-it.tsx';

export function Rules() {
  const rules = useQuery(rulesQuery);
  const { entities = [], packs = [] } = rules.data ?? {};
  const inUse = packs.filter(({ id }) => entities.some(({ rulePack }) => rulePack.id === id));
  return (
    <SettingsFrame
      title="What applies"
      lead="The rules that complaints are handled by today. They come with Redress as dated, cited data; your own choices are marked."
      actions={
        <Button component="a" href="#try-it" variant="default">
          Try dates
        </Button>
      }
    >
      {rules.isPending ? <LoadingState what="the rules" rows={10} /> : null}
      {rules.isError ? <ErrorState error={rules.error} onRetry={() => void rules.refetch()} /> : null}
      {rules.data ? (
        <>
          <ul className={styles['list']}>
            {entities.map(({ id, name, rulePack, calendar }) => (
              <li key={id} className={styles['row']}>
                <div className={styles['what']}>
                  <h2 className={styles['name']}>{name}</h2>
                  <p className={styles['more']}>
                    <a href={`#pack-${rulePack.id}`}>{rulePack.name}</a> · {calendar.name}
                  </p>
                </div>
              </li>
            ))}
          </ul>
          {inUse.map((pack) => (
            <Pack key={pack.id} pack={pack} />
          ))}
          <TryIt entities={entities} packs={packs} />
        </>
      ) : null}
    </SettingsFrame>
  );
}
