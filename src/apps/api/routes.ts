// The table of contents of the API.
import { accountRoutes } from './routes/account.ts';
import { assignmentRoutes } from './routes/assignment.ts';
import { attachmentRoutes } from './routes/attachments.ts';
import { clockRoutes } from './routes/clocks.ts';
import { complaintAccessRoutes } from './routes/complaint-access.ts';
import { complaintPartRoutes } from './routes/complaint-parts.ts';
import { complaintWorkRoutes } from './routes/complaint-work.ts';
import { complaintRoutes } from './routes/complaints.ts';
import { contactRoutes } from './routes/contacts.ts';
import { contributionRoutes } from './routes/contributions.ts';
import { customerSideRoutes } from './routes/customer-side.ts';
import { customerRoutes } from './routes/customers.ts';
import { draftRoutes } from './routes/drafts.ts';
import { dataRequestRoutes } from './routes/data-requests.ts';
import { keepingRoutes } from './routes/keeping.ts';
import { figureRoutes } from './routes/figures.ts';
import { letterRoutes } from './routes/letters.ts';
import { myWorkRoutes } from './routes/my-work.ts';
import { noteRoutes } from './routes/notes.ts';
import { notificationRoutes } from './routes/notifications.ts';
import { investigationPlanRoutes } from './routes/investigation-plan.ts';
import { investigationRoutes } from './routes/investigation.ts';
import { fairTimeRoutes } from './routes/fair-times.ts';
import { endingRoutes } from './routes/endings.ts';
import { handlingSettingRoutes } from './routes/handling-settings.ts';
import { importRoutes } from './routes/imports.ts';
import { offerRoutes } from './routes/offers.ts';
import { peopleRoutes } from './routes/people.ts';
import { presenceRoutes } from './routes/presence.ts';
import { problemRoutes } from './routes/problems.ts';
import { promiseRoutes } from './routes/promises.ts';
import { queueRoutes } from './routes/queue.ts';
import { assessmentRoutes } from './routes/assessments.ts';
import { fileRoutes } from './routes/files.ts';
import { portalRoutes } from './routes/portal.ts';
import { procedureRoutes } from './routes/procedure.ts';
import { recordRoutes } from './routes/record.ts';
import { mailHealthRoutes } from './routes/mail-health.ts';
import { mailRoutes } from './routes/mail.ts';
import { deskRoutes } from './routes/desks.ts';
import { gatewayRoutes } from './routes/gateways.ts';
import { mailboxRoutes } from './routes/mailboxes.ts';
import { outgoingRoutes } from './routes/outgoing.ts';
import { redressRoutes } from './routes/redress.ts';
import { returnRoutes } from './routes/returns.ts';
import { rulesRoutes } from './routes/rules.ts';
import { searchRoutes } from './routes/search.ts';
import { sessionRoutes } from './routes/session.ts';
import { readingAgainRoutes } from './routes/reading-again.ts';
import { signalRoutes } from './routes/signals.ts';
import { setUpRoutes } from './routes/set-up.ts';
import { moneySettingsRoutes } from './routes/money-settings.ts';
import { settingsRoutes } from './routes/settings.ts';
import { taxonomyRoutes } from './routes/taxonomy.ts';
import { teamRoutes } from './routes/teams.ts';
import { tokenRoutes } from './routes/tokens.ts';
import { understandingRoutes } from './routes/understanding.ts';
import { viewRoutes } from './routes/views.ts';
import type { AnyRoute } from './route.ts';

export const routes: readonly AnyRoute[] = [
  ...setUpRoutes,
  ...sessionRoutes,
  ...accountRoutes,
  ...peopleRoutes,
  ...teamRoutes,
  ...tokenRoutes,
  ...complaintRoutes,
  ...complaintWorkRoutes,
  ...complaintPartRoutes,
  ...clockRoutes,
  ...complaintAccessRoutes,
  ...problemRoutes,
  ...promiseRoutes,
  ...portalRoutes,
  ...fileRoutes,
  ...customerSideRoutes,
  ...endingRoutes,
  ...investigationRoutes,
  ...understandingRoutes,
  ...redressRoutes,
  ...offerRoutes,
  ...contributionRoutes,
  ...investigationPlanRoutes,
  ...letterRoutes,
  ...queueRoutes,
  ...assignmentRoutes,
  ...myWorkRoutes,
  ...searchRoutes,
  ...noteRoutes,
  ...notificationRoutes,
  ...presenceRoutes,
  ...viewRoutes,
  ...attachmentRoutes,
  ...contactRoutes,
  ...signalRoutes,
  ...readingAgainRoutes,
  ...mailRoutes,
  ...deskRoutes,
  ...gatewayRoutes,
  ...mailboxRoutes,
  ...outgoingRoutes,
  ...mailHealthRoutes,
  ...customerRoutes,
  ...taxonomyRoutes,
  ...draftRoutes,
  ...settingsRoutes,
  ...moneySettingsRoutes,
  ...fairTimeRoutes,
  ...handlingSettingRoutes,
  ...rulesRoutes,
  ...keepingRoutes,
  ...figureRoutes,
  ...dataRequestRoutes,
  ...returnRoutes,
  ...procedureRoutes,
  ...assessmentRoutes,
  ...recordRoutes,
  ...importRoutes,
];
