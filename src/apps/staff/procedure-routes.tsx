// The screens of the organisation's own texts: reading the procedure and the charter, and for those who keep them writing them;
// self-assessments against a code; and guidance, worded the organisation's own way.
import { lazyRouteComponent } from '@tanstack/react-router';
import { screen } from './house-route.tsx';

export const procedureScreens = [
  screen(
    '/our/$text',
    lazyRouteComponent(() => import('./screens/procedure/house-text.tsx'), 'HouseTextScreen'),
  ),
  screen(
    '/our/$text/draft',
    lazyRouteComponent(() => import('./screens/procedure/write-house-text.tsx'), 'WriteHouseText'),
  ),
  screen(
    '/assessments',
    lazyRouteComponent(() => import('./screens/assessments/assessments.tsx'), 'Assessments'),
  ),
  screen(
    '/assessments/$assessment',
    lazyRouteComponent(() => import('./screens/assessments/assessment.tsx'), 'Assessment'),
  ),
  screen(
    '/assessments/$assessment/behind/$evidence',
    lazyRouteComponent(() => import('./screens/assessments/behind.tsx'), 'BehindEvidence'),
  ),
  screen(
    '/settings/guidance',
    lazyRouteComponent(() => import('./screens/settings/guidance-list.tsx'), 'GuidanceList'),
  ),
  screen(
    '/settings/guidance/$guidance',
    lazyRouteComponent(() => import('./screens/settings/guidance-text.tsx'), 'GuidanceText'),
  ),
] as const;
