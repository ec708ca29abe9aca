// The screens: a table of contents. Each is its own file, fetched when it is first opened.
// Outside the house: sign-in, set-up, invitation. Inside: everything that needs a person signed in.
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { isStage, type Stage } from '#domain/complaint.ts';
import { invitation, newPassword, root, setUp, signIn } from './outside-routes.tsx';
import { house, screen } from './house-route.tsx';
import { figureScreens } from './figure-routes.tsx';
import { returnScreens } from './return-routes.tsx';
import { procedureScreens } from './procedure-routes.tsx';
import { keepingScreens } from './keeping-routes.tsx';
import { portalScreens } from './portal-routes.tsx';
import { mailScreens } from './mail-routes.tsx';
import { isTab, type TabId } from './screens/complaint/tab-names.ts';
import { contactsWanted } from './screens/contacts/contacts-wanted.ts';
import { promisesWanted } from './screens/promises/promises-wanted.ts';
import { taxonomyWanted } from './screens/taxonomy/taxonomy-wanted.ts';
import { filterFrom } from './screens/queue/filter.ts';
import { searchFrom } from './screens/search/search-address.ts';
import { recordFilterFrom } from './screens/record/filter-from.ts';
import { NotFound } from './shell/not-found.tsx';
import { PageFault } from './shell/page-fault.tsx';
import { PagePending } from './shell/page-pending.tsx';

const first = createRoute({
  getParentRoute: () => house,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/my-work' });
  },
});

const myWork = screen(
  '/my-work',
  lazyRouteComponent(() => import('./screens/my-work/my-work.tsx'), 'MyWork'),
);

const queue = createRoute({
  getParentRoute: () => house,
  path: '/queue',
  validateSearch: filterFrom,
  component: lazyRouteComponent(() => import('./screens/queue/queue.tsx'), 'Queue'),
});

const promises = createRoute({
  getParentRoute: () => house,
  path: '/promises',
  validateSearch: promisesWanted,
  component: lazyRouteComponent(() => import('./screens/promises/promises.tsx'), 'Promises'),
});

const search = createRoute({
  getParentRoute: () => house,
  path: '/search',
  validateSearch: searchFrom,
  component: lazyRouteComponent(() => import('./screens/search/search.tsx'), 'Search'),
});

const account = screen(
  '/account',
  lazyRouteComponent(() => import('./screens/account/account.tsx'), 'Account'),
);
const organisation = screen(
  '/settings',
  lazyRouteComponent(() => import('./screens/settings/organisation.tsx'), 'OrganisationSettings'),
);
const entities = screen(
  '/settings/entities',
  lazyRouteComponent(() => import('./screens/settings/entities.tsx'), 'LegalEntities'),
);
const calendars = screen(
  '/settings/calendars',
  lazyRouteComponent(() => import('./screens/settings/calendars.tsx'), 'Calendars'),
);
const calendar = screen(
  '/settings/calendars/$calendar',
  lazyRouteComponent(() => import('./screens/settings/calendar.tsx'), 'Calendar'),
);
const rules = screen(
  '/settings/rules',
  lazyRouteComponent(() => import('./screens/settings/rules.tsx'), 'Rules'),
);

const rulePack = screen(
  '/settings/rules/$pack',
  lazyRouteComponent(() => import('./screens/settings/rule-pack.tsx'), 'RulePack'),
);

const approvals = screen(
  '/approvals',
  lazyRouteComponent(() => import('./screens/approvals/approvals.tsx'), 'Approvals'),
);

const approval = screen(
  '/approvals/$approval',
  lazyRouteComponent(() => import('./screens/approvals/approval.tsx'), 'Approval'),
);

const authority = screen(
  '/settings/authority',
  lazyRouteComponent(() => import('./screens/settings/authority.tsx'), 'AuthoritySettings'),
);

const money = screen(
  '/settings/money',
  lazyRouteComponent(() => import('./screens/settings/money.tsx'), 'MoneyScreen'),
);

const contacts = createRoute({
  getParentRoute: () => house,
  path: '/contacts',
  validateSearch: contactsWanted,
  component: lazyRouteComponent(() => import('./screens/contacts/contacts.tsx'), 'Contacts'),
});

const newContact = screen(
  '/contacts/new',
  lazyRouteComponent(() => import('./screens/contacts/new-contact.tsx'), 'NewContact'),
);
const contact = screen(
  '/contacts/$contact',
  lazyRouteComponent(() => import('./screens/contacts/contact.tsx'), 'Contact'),
);
const customer = screen(
  '/customers/$customer',
  lazyRouteComponent(() => import('./screens/customer/customer.tsx'), 'Customer'),
);

const taxonomy = createRoute({
  getParentRoute: () => house,
  path: '/taxonomy',
  validateSearch: taxonomyWanted,
  component: lazyRouteComponent(() => import('./screens/taxonomy/taxonomy.tsx'), 'Taxonomy'),
});

const complaint = createRoute({
  getParentRoute: () => house,
  path: '/complaints/$complaint',
  validateSearch: (search): { tab?: TabId; stage?: Stage } => ({
    ...(isTab(search['tab']) ? { tab: search['tab'] } : {}),
    ...(isStage(search['stage']) ? { stage: search['stage'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./screens/complaint/complaint.tsx'), 'Complaint'),
});

const chronology = screen(
  '/complaints/$complaint/chronology',
  lazyRouteComponent(() => import('./screens/complaint/stages/understand/chronology-print.tsx'), 'ChronologyPrint'),
);

const record = createRoute({
  getParentRoute: () => house,
  path: '/record',
  validateSearch: recordFilterFrom,
  component: lazyRouteComponent(() => import('./screens/record/record.tsx'), 'TheRecord'),
});

const learning = screen(
  '/learning',
  lazyRouteComponent(() => import('./screens/learning/learning.tsx'), 'MyLearning'),
);
const regimes = screen(
  '/settings/regimes',
  lazyRouteComponent(() => import('./screens/settings/regimes.tsx'), 'RegimeSettingsScreen'),
);
const routing = screen(
  '/settings/routing',
  lazyRouteComponent(() => import('./screens/settings/routing.tsx'), 'RoutingSettings'),
);
const handling = screen(
  '/settings/handling',
  lazyRouteComponent(() => import('./screens/settings/handling.tsx'), 'HandlingSettings'),
);
const checklists = screen(
  '/settings/checklists',
  lazyRouteComponent(() => import('./screens/settings/checklists.tsx'), 'Checklists'),
);
const letters = screen(
  '/settings/letters',
  lazyRouteComponent(() => import('./screens/settings/letter-settings.tsx'), 'LetterSettings'),
);
const words = screen(
  '/settings/words',
  lazyRouteComponent(() => import('./screens/settings/words-to-avoid.tsx'), 'WordsToAvoid'),
);
const log = screen(
  '/log',
  lazyRouteComponent(() => import('./screens/log-complaint/log-complaint.tsx'), 'LogComplaint'),
);
const people = screen(
  '/people',
  lazyRouteComponent(() => import('./screens/people/people.tsx'), 'People'),
);
const person = screen(
  '/people/$id',
  lazyRouteComponent(() => import('./screens/people/person.tsx'), 'Person'),
);
const teams = screen(
  '/people/teams',
  lazyRouteComponent(() => import('./screens/teams/teams.tsx'), 'Teams'),
);
const team = screen(
  '/people/teams/$id',
  lazyRouteComponent(() => import('./screens/teams/team.tsx'), 'Team'),
);
const tokens = screen(
  '/people/tokens',
  lazyRouteComponent(() => import('./screens/tokens/tokens.tsx'), 'Tokens'),
);
const imports = screen(
  '/imports',
  lazyRouteComponent(() => import('./screens/import/imports.tsx'), 'Imports'),
);
const register = screen(
  '/imports/$id',
  lazyRouteComponent(() => import('./screens/import/register.tsx'), 'Register'),
);

const nowhere = createRoute({ getParentRoute: () => house, path: '$', component: NotFound });

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setUp,
    invitation,
    newPassword,
    house.addChildren([
      first,
      myWork,
      queue,
      promises,
      search,
      log,
      account,
      people,
      person,
      teams,
      team,
      tokens,
      organisation,
      entities,
      calendars,
      calendar,
      rules,
      rulePack,
      regimes,
      routing,
      learning,
      handling,
      checklists,
      letters,
      words,
      record,
      approvals,
      approval,
      authority,
      money,
      contacts,
      newContact,
      contact,
      customer,
      taxonomy,
      complaint,
      chronology,
      imports,
      register,
      ...figureScreens,
      ...returnScreens,
      ...keepingScreens,
      ...portalScreens,
      ...mailScreens,
      ...procedureScreens,
      nowhere,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: PageFault,
  defaultPendingComponent: PagePending,
  defaultPendingMs: 200,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
