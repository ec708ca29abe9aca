// The screens of early signs: the list, its figures with the rows behind them, and the playbook.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { house, screen } from './house-route.tsx';
import { signalsWanted } from './screens/signals/list-questions.ts';
import { signalFiguresWanted } from './screens/signals/figures-wanted.ts';

export const signalScreens = [
  createRoute({
    getParentRoute: () => house,
    path: '/signals',
    validateSearch: signalsWanted,
    component: lazyRouteComponent(() => import('./screens/signals/signals.tsx'), 'Signals'),
  }),
  createRoute({
    getParentRoute: () => house,
    path: '/signals/figures',
    validateSearch: signalFiguresWanted,
    component: lazyRouteComponent(() => import('./screens/signals/figures.tsx'), 'SignalFigures'),
  }),
  screen(
    '/settings/signals',
    lazyRouteComponent(() => import('./screens/signals/settings.tsx'), 'SignalSettings'),
  ),
  screen(
    '/settings/help-desks',
    lazyRouteComponent(() => import('./screens/desks/desks.tsx'), 'HelpDesks'),
  ),
] as const;
