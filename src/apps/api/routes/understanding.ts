// Routes of understanding a complaint: what we put to the customer, what we ask them, what happened to them.
import { z } from 'zod';
import { addChronologyEntry } from '#handling/understanding/add-chronology-entry.ts';
import { askForInformation } from '#handling/understanding/ask-for-information.ts';
import { chaseInformation } from '#handling/understanding/chase-information.ts';
import { correctChronologyEntry } from '#handling/understanding/correct-chronology-entry.ts';
import { dropUnderstanding } from '#handling/understanding/drop-understanding.ts';
import { findWithoutConfirmation } from '#handling/understanding/find-without-confirmation.ts';
import { noteAnswer } from '#handling/understanding/note-answer.ts';
import { receiveInformation } from '#handling/understanding/receive-information.ts';
import { recordUnderstandingAnswer } from '#handling/understanding/record-understanding-answer.ts';
import { removeChronologyEntry } from '#handling/understanding/remove-chronology-entry.ts';
import { restoreChronologyEntry } from '#handling/understanding/restore-chronology-entry.ts';
import { sendUnderstanding } from '#handling/understanding/send-understanding.ts';
import { withdrawInformationRequest } from '#handling/understanding/withdraw-information-request.ts';
import { writeUnderstanding } from '#handling/understanding/write-understanding.ts';
import { ChronologyPage, chronology } from '#views/understanding/chronology.ts';
import { UnderstandingPage, understanding } from '#views/understanding/understanding.ts';
import { onComplaint, version } from '../on-complaint.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });
const written = version.extend({ understanding: z.uuid() });
const day = z.string().describe('YYYY-MM-DD');

export const understandingRoutes = [
  route({
    method: 'GET',
    path: '/api/complaints/:id/understanding',
    tag: 'Complaints',
    summary: 'Read how it is understood: our versions, what to ask, what was asked of the customer',
    params,
    reply: UnderstandingPage,
    scope: 'read',
    handle: ({ house, actor, params }) => understanding(house.db, { actor, rules: house.rules, now: house.clock() }, params.id),
  }),
  onComplaint('understanding', 'Write our understanding of it', writeUnderstanding, written),
  onComplaint('understanding-drop', 'Drop the version being written', dropUnderstanding, z.object({ dropped: z.boolean() })),
  onComplaint(
    'understanding-sending',
    'Record that our understanding was put to the customer',
    sendUnderstanding,
    written.extend({ answerBy: day }),
  ),
  onComplaint(
    'understanding-answers',
    'Record what the customer said to our understanding',
    recordUnderstandingAnswer,
    z.object({ next: z.uuid().nullable().describe('The version begun from their correction') }),
  ),
  onComplaint(
    'findings-unconfirmed',
    'Say why findings need not wait for the customer to confirm our understanding',
    findWithoutConfirmation,
    z.object({ waiver: z.uuid() }),
  ),
  onComplaint('noted-answers', 'Note what the customer answered to a question', noteAnswer, z.object({ answer: z.uuid() })),
  onComplaint(
    'information-requests',
    'Record that the customer was asked for something',
    askForInformation,
    version.extend({ request: z.uuid(), paused: z.array(z.string()).describe('The clocks that stand still meanwhile') }),
  ),
  onComplaint('information-chases', 'Record that the customer was asked again', chaseInformation, version),
  onComplaint('information-receipts', 'Record what the customer sent', receiveInformation, z.object({ received: z.boolean() })),
  onComplaint(
    'information-withdrawals',
    'Withdraw a request to the customer',
    withdrawInformationRequest,
    z.object({ withdrawn: z.boolean() }),
  ),
  route({
    method: 'GET',
    path: '/api/complaints/:id/chronology',
    tag: 'Complaints',
    summary: 'Read what happened to the customer, in order',
    params,
    reply: ChronologyPage,
    scope: 'read',
    handle: ({ house, actor, params }) => chronology(house.db, actor, params.id),
  }),
  onComplaint('chronology', 'Add to what happened to the customer', addChronologyEntry, z.object({ entry: z.uuid() })),
  onComplaint('chronology-corrections', 'Correct an entry of what happened', correctChronologyEntry, version),
  onComplaint('chronology-removals', 'Take an entry out of what happened', removeChronologyEntry, version),
  onComplaint('chronology-restorals', 'Put an entry back into what happened', restoreChronologyEntry, version),
];
