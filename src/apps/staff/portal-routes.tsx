// The screen on which the pages for customers are arranged.
import { lazyRouteComponent } from '@tanstack/react-router';
import { screen } from './house-route.tsx';

export const portalScreens = [
  screen(
    '/settings/portal',
    lazyRouteComponent(() => import('./screens/settings/portal.tsx'), 'PortalSettingsScreen'),
  ),
  screen(
    '/settings/files',
    lazyRouteComponent(() => import('./screens/settings/files.tsx'), 'FileSettingsScreen'),
  ),
] as const;
