// The screens of returns to regulators: what is due, one return, an earlier version, the complaints behind a figure, what falls where.
import { lazyRouteComponent } from '@tanstack/react-router';
import { screen } from './house-route.tsx';

export const returnScreens = [
  screen(
    '/returns',
    lazyRouteComponent(() => import('./screens/returns/returns.tsx'), 'Returns'),
  ),
  screen(
    '/returns/$return',
    lazyRouteComponent(() => import('./screens/returns/return.tsx'), 'Return'),
  ),
  screen(
    '/returns/$return/versions/$number',
    lazyRouteComponent(() => import('./screens/returns/return.tsx'), 'EarlierReturn'),
  ),
  screen(
    '/returns/$return/behind/$number/$figure/$row',
    lazyRouteComponent(() => import('./screens/returns/behind.tsx'), 'BehindFigure'),
  ),
  screen(
    '/returns/$return/lacking/$number/$lack',
    lazyRouteComponent(() => import('./screens/returns/behind.tsx'), 'LackingComplaints'),
  ),
  screen(
    '/returns/placing/$pack/$definition',
    lazyRouteComponent(() => import('./screens/returns/placing.tsx'), 'Placing'),
  ),
] as const;
