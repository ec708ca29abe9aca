// What the organisation says of itself: its name, its time zone, where it counts its days, its language, how long links live.
import { useQuery } from '@tanstack/react-query';
import { settingsQuery } from '../../api/settings.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { OrganisationForm } from './organisation-form.tsx';
import styles from './settings.module.css';
import { SettingsFrame } from './settings-frame.tsx';

export function OrganisationSettings() {
  const settings = useQuery(settingsQuery);
  return (
    <SettingsFrame title="Settings" lead="What holds for everyone here. Every change is kept with what it was before.">
      <div className={styles['sheet']}>
        {settings.isPending ? <LoadingState what="the settings" rows={8} /> : null}
        {settings.isError ? <ErrorState error={settings.error} onRetry={() => void settings.refetch()} /> : null}
        {settings.data ? <OrganisationForm settings={settings.data} /> : null}
      </div>
    </SettingsFrame>
  );
}
