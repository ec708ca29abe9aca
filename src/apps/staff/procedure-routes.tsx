// The screens of the organisation's own texts: reading the procedure and the charter, and for those who keep them writing them.
import { lazyRouteComponent } from '@tanstack/react-router';
import { screen } from './house-route.tsx';

export const procedureScreens = [
  screen(
    '/our/$text',
    lazyRouteComponent(() => import('./screens/procedure/house-text.tsx'), 'HouseTextScreen'),
  ),
  screen(
    '/our/$text/draft',
    lazyRouteComponent(() => import('./screens/procedure/write-house-text.tsx'), 'WriteHouseText'),
  ),
] as const;
