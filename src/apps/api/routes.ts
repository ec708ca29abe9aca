// The table of contents of the API.
import { complaintRoutes } from './routes/complaints.ts';
import { draftRoutes } from './routes/drafts.ts';
import { sessionRoutes } from './routes/session.ts';
import type { AnyRoute } from './route.ts';

export const routes: readonly AnyRoute[] = [...sessionRoutes, ...complaintRoutes, ...draftRoutes];
