// The screens outside the house, for whoever is not signed in: sign-in, set-up, invitation, a new password; and the root of them all.
import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { HouseFault } from './shell/page-fault.tsx';

export const root = createRootRoute({ component: Outlet, errorComponent: HouseFault });

export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string } => {
    const next = search['next'];
    return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};
  },
  component: lazyRouteComponent(() => import('./screens/sign-in/sign-in.tsx'), 'SignIn'),
});

export const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('./screens/set-up/set-up.tsx'), 'SetUp'),
});

export const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./screens/invitation/invitation.tsx'), 'Invitation'),
});

export const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/new-password',
  component: lazyRouteComponent(() => import('./screens/new-password/new-password.tsx'), 'NewPassword'),
});
