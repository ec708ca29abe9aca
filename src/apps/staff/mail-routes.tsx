// The screens of mail that came in, of the mailboxes it comes from, and of what people said who were asked how it went.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { house, screen } from './house-route.tsx';
import { monthWanted } from './screens/figures/figures-wanted.ts';
import { mailWanted } from './screens/mail/mail-wanted.ts';

export const mailScreens = [
  createRoute({
    getParentRoute: () => house,
    path: '/mail',
    validateSearch: mailWanted,
    component: lazyRouteComponent(() => import('./screens/mail/mail-list.tsx'), 'MailIn'),
  }),
  screen(
    '/mail/$mail',
    lazyRouteComponent(() => import('./screens/mail/mail.tsx'), 'Mail'),
  ),
  screen(
    '/settings/mailboxes',
    lazyRouteComponent(() => import('./screens/mail/mailboxes.tsx'), 'MailboxSettings'),
  ),
  screen(
    '/settings/notices',
    lazyRouteComponent(() => import('./screens/settings/notices.tsx'), 'NoticesScreen'),
  ),
  screen(
    '/feedback',
    lazyRouteComponent(() => import('./screens/figures/feedback.tsx'), 'FeedbackScreen'),
  ),
  createRoute({
    getParentRoute: () => house,
    path: '/figures/feedback/$figure',
    validateSearch: monthWanted,
    component: lazyRouteComponent(() => import('./screens/figures/feedback-behind.tsx'), 'FeedbackBehindScreen'),
  }),
  screen(
    '/settings/channels',
    lazyRouteComponent(() => import('./screens/mail/channels.tsx'), 'ChannelSettings'),
  ),
  screen(
    '/settings/mail',
    lazyRouteComponent(() => import('./screens/settings/mail.tsx'), 'MailScreen'),
  ),
] as const;
