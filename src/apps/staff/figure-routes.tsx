// The screens of figures (how complaints are handled, and the rows behind one figure), and of what is seen before a complaint: problems
// and early signs.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { house } from './house-route.tsx';
import { problemScreens } from './problem-routes.tsx';
import { signalScreens } from './signal-routes.tsx';
import { praiseFiguresWanted } from './screens/contacts/contacts-wanted.ts';
import { behindWanted, figuresWanted } from './screens/figures/figures-wanted.ts';

export const figureScreens = [
  createRoute({
    getParentRoute: () => house,
    path: '/figures',
    validateSearch: figuresWanted,
    component: lazyRouteComponent(() => import('./screens/figures/figures.tsx'), 'Figures'),
  }),
  createRoute({
    getParentRoute: () => house,
    path: '/figures/$report',
    validateSearch: behindWanted,
    component: lazyRouteComponent(() => import('./screens/figures/behind.tsx'), 'BehindFigure'),
  }),
  createRoute({
    getParentRoute: () => house,
    path: '/contacts/figures',
    validateSearch: praiseFiguresWanted,
    component: lazyRouteComponent(() => import('./screens/contacts/praise-figures.tsx'), 'PraiseFigures'),
  }),
  ...problemScreens,
  ...signalScreens,
] as const;
