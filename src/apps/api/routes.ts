// The table of contents of the API.
import { accountRoutes } from './routes/account.ts';
import { complaintAccessRoutes } from './routes/complaint-access.ts';
import { complaintRoutes } from './routes/complaints.ts';
import { draftRoutes } from './routes/drafts.ts';
import { peopleRoutes } from './routes/people.ts';
import { recordRoutes } from './routes/record.ts';
import { rulesRoutes } from './routes/rules.ts';
import { sessionRoutes } from './routes/session.ts';
import { setUpRoutes } from './routes/set-up.ts';
import { settingsRoutes } from './routes/settings.ts';
import { teamRoutes } from './routes/teams.ts';
import { tokenRoutes } from './routes/tokens.ts';
import type { AnyRoute } from './route.ts';

export const routes: readonly AnyRoute[] = [
  ...setUpRoutes,
  ...sessionRoutes,
  ...accountRoutes,
  ...peopleRoutes,
  ...teamRoutes,
  ...tokenRoutes,
  ...complaintRoutes,
  ...complaintAccessRoutes,
  ...draftRoutes,
  ...settingsRoutes,
  ...rulesRoutes,
  ...recordRoutes,
];
