// What letters say that no writer may reword: prescribed words the rules do not hold or nobody has checked, entered here from
// their source with its version and its day; how letters name the independent body and other ways to be helped; and bodies complaints go to.
import { useQuery } from '@tanstack/react-query';
import { letterSettingsQuery, type PackOfLetters } from '../../api/letter-settings.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { OutsideBodies } from './outside-bodies.tsx';
import { RecourseForm } from './recourse-form.tsx';
import { SettingsFrame } from './settings-frame.tsx';
import styles from './settings.module.css';
import { WordingForm } from './wording-form.tsx';

export function LetterSettings() {
  const { data, error, refetch } = useQuery(letterSettingsQuery);
  return (
    <SettingsFrame
      title="Letters"
      lead="Words that the rules prescribe, as your letters have them, where customers may turn next, and the bodies complaints are passed on to."
    >
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="the wordings" rows={6} /> : null}
      {data?.packs.map((pack) => (
        <PackSheet key={pack.id} pack={pack} />
      ))}
      <OutsideBodies />
    </SettingsFrame>
  );
}

function PackSheet({ pack }: { readonly pack: PackOfLetters }) {
  const missing = pack.wordings.filter(({ text, entries }) => text === null && entries.length === 0).length;
  return (
    <section className={styles['choices']} aria-labelledby={`letters-${pack.id}`}>
      <h2 id={`letters-${pack.id}`} className={styles['name']}>
        {pack.name}
      </h2>
      {missing > 0 ? (
        <p className={styles['more']}>
          {missing === 1 ? 'One prescribed wording is' : `${missing} prescribed wordings are`} not held yet. A letter that needs one
          waits until it is entered.
        </p>
      ) : null}
      {pack.wordings.map((wording) => (
        <WordingForm key={`${wording.id} ${wording.entries.length}`} pack={pack.id} wording={wording} />
      ))}
      <RecourseForm key={pack.recourse.version} pack={pack} />
    </section>
  );
}
