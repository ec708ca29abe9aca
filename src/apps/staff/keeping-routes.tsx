// The screens about what is kept and erased.
import { lazyRouteComponent } from '@tanstack/react-router';
import { screen } from './house-route.tsx';

export const keepingScreens = [
  screen(
    '/keeping',
    lazyRouteComponent(() => import('./screens/keeping/due.tsx'), 'FallsDue'),
  ),
  screen(
    '/keeping/proposals',
    lazyRouteComponent(() => import('./screens/keeping/disposals.tsx'), 'Disposals'),
  ),
  screen(
    '/keeping/proposals/$disposal',
    lazyRouteComponent(() => import('./screens/keeping/disposal.tsx'), 'DisposalScreen'),
  ),
  screen(
    '/keeping/requests',
    lazyRouteComponent(() => import('./screens/keeping/data-requests.tsx'), 'DataRequests'),
  ),
  screen(
    '/keeping/requests/$request',
    lazyRouteComponent(() => import('./screens/keeping/data-request.tsx'), 'DataRequestScreen'),
  ),
  screen(
    '/keeping/holds',
    lazyRouteComponent(() => import('./screens/keeping/holds.tsx'), 'LegalHolds'),
  ),
  screen(
    '/keeping/periods',
    lazyRouteComponent(() => import('./screens/keeping/periods.tsx'), 'Periods'),
  ),
] as const;
