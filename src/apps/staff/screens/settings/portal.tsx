// Settings › Customers' pages: the logo and the colour they bear, the links and codes by which people come to them, the sites that may show them.
import { useQuery } from '@tanstack/react-query';
import { portalQuery } from '../../api/portal.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { PortalColour } from './portal-colour.tsx';
import { PortalLinks } from './portal-links.tsx';
import { PortalLogo } from './portal-logo.tsx';
import { PortalSites } from './portal-sites.tsx';
import { SettingsFrame } from './settings-frame.tsx';

export function PortalSettingsScreen() {
  const { data, error, refetch } = useQuery(portalQuery);
  return (
    <SettingsFrame
      title="Customers’ pages"
      lead={
        <>
          Where customers ask, report, thank and complain: <a href="/tell-us">/tell-us</a>. They need no account.
        </>
      }
    >
      {data ? (
        <>
          <PortalLogo key={`logo ${data.version}`} arranged={data} />
          <PortalColour key={`colour ${data.version}`} arranged={data} />
          <PortalLinks arranged={data} />
          <PortalSites key={`sites ${data.version}`} arranged={data} />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState what="the customers’ pages" rows={6} />
      )}
    </SettingsFrame>
  );
}
