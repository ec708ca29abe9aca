// The screens of problems that many contacts share.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { house, screen } from './house-route.tsx';
import { problemsWanted } from './screens/problems/problems-wanted.ts';

export const problemScreens = [
  createRoute({
    getParentRoute: () => house,
    path: '/problems',
    validateSearch: problemsWanted,
    component: lazyRouteComponent(() => import('./screens/problems/problems.tsx'), 'Problems'),
  }),
  screen(
    '/problems/$problem',
    lazyRouteComponent(() => import('./screens/problems/problem.tsx'), 'Problem'),
  ),
  screen(
    '/problems/$problem/customers',
    lazyRouteComponent(() => import('./screens/problems/customers/told-customers.tsx'), 'ToldCustomers'),
  ),
] as const;
