// Inside the house: whatever needs a person signed in hangs below this route.
import { createRoute, redirect, type RouteComponent } from '@tanstack/react-router';
import { meQuery } from './api/me.ts';
import { queries } from './api/queries.ts';
import { root } from './outside-routes.tsx';
import { HousePending } from './shell/house-pending.tsx';
import { HouseFault } from './shell/page-fault.tsx';
import { Shell } from './shell/shell.tsx';

export const house = createRoute({
  getParentRoute: () => root,
  id: 'house',
  component: Shell,
  errorComponent: HouseFault,
  pendingComponent: HousePending,
  beforeLoad: async ({ location }) => {
    const me = await queries.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } });
  },
});

/** A screen inside the house whose address says nothing but which it is. */
export const screen = <const Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => house, path, component });
