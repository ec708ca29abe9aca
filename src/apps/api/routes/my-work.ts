// The route of my work today.
import { MyWork, myWork } from '#views/my-work/my-work.ts';
import { askingOf } from '../asking.ts';
import { route } from '../route.ts';

export const myWorkRoutes = [
  route({
    method: 'GET',
    path: '/api/my-work',
    tag: 'Queue',
    summary: 'Read my work today',
    reply: MyWork,
    scope: 'read',
    handle: (asked) => myWork(askingOf(asked)),
  }),
];
