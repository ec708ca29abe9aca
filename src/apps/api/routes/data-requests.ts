// Routes of requests for the data kept on somebody: logged, collected, withheld in part, drawn up, handed over.
import { Readable } from 'node:stream';
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { answerRight } from '#handling/rights/answer-right.ts';
import { askForBundle } from '#handling/rights/ask-for-bundle.ts';
import { carryOutRight } from '#handling/rights/carry-out-right.ts';
import { collectForRequest } from '#handling/rights/collect-for-request.ts';
import { confirmIdentity } from '#handling/rights/confirm-identity.ts';
import { decideRight } from '#handling/rights/decide-right.ts';
import { endRequest } from '#handling/rights/end-request.ts';
import { extendRequest } from '#handling/rights/extend-request.ts';
import { giveAgain } from '#handling/rights/give-again.ts';
import { letWorkGoOn } from '#handling/rights/let-work-go-on.ts';
import { liftRestriction } from '#handling/rights/lift-restriction.ts';
import { logDataRequest } from '#handling/rights/log-data-request.ts';
import { lookOver } from '#handling/rights/look-over.ts';
import { openClosedParts } from '#handling/rights/open-closed-parts.ts';
import { proposeErasure } from '#handling/rights/propose-erasure.ts';
import { restrictProcessing } from '#handling/rights/restrict-processing.ts';
import { sayWhoseItIs } from '#handling/rights/say-whose-it-is.ts';
import { withhold } from '#handling/rights/withhold.ts';
import {
  bundlePieces,
  DataRequestPage,
  dataRequestPage,
  DataRequests,
  dataRequests,
  pieceByPiece,
} from '#views/rights/requests.ts';
import { SamePeople, samePeople } from '#views/rights/same-person.ts';
import { onThing, version } from '../on-complaint.ts';
import { route } from '../route.ts';

const tag = 'Keeping';
const params = z.object({ id: z.uuid() });
const onRequest = onThing({ thing: 'request', path: '/api/data-requests/:id', tag, scope: 'administer' });

export const dataRequestRoutes = [
  route({
    method: 'GET',
    path: '/api/data-requests',
    tag,
    summary: 'List requests of people for the data kept on them',
    reply: DataRequests,
    scope: 'administer',
    handle: ({ house, actor }) => dataRequests(house.db, actor),
  }),
  route({
    method: 'POST',
    path: '/api/data-requests',
    tag,
    summary: 'Log that somebody asks for the data kept on them',
    body: logDataRequest.input,
    reply: z.object({ id: z.uuid(), number: z.number().int() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, logDataRequest, body, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/data-requests/:id',
    tag,
    summary: 'Read a request and everything collected for it that you may see',
    params,
    reply: DataRequestPage,
    scope: 'administer',
    handle: ({ house, actor, params }) => dataRequestPage(house.db, { actor, rules: house.rules, now: house.clock() }, params.id),
  }),
  route({
    method: 'GET',
    path: '/api/data-requests/:id/same-people',
    tag,
    summary: 'Find customers who may be the same person as whoever asks',
    params,
    reply: SamePeople,
    scope: 'administer',
    handle: ({ house, actor, params }) => samePeople(house.db, actor, params.id),
  }),
  onRequest('whose', 'Say whose data it is: all the customers one person is kept as', sayWhoseItIs, version),
  onRequest('identity', 'Note how we know that it is they who ask', confirmIdentity, version),
  onRequest('extension', 'Take more time, once, with the reason', extendRequest, version),
  onRequest(
    'collection',
    'Collect everything kept on them, in order of time',
    collectForRequest,
    version.extend({ items: z.number().int() }),
  ),
  onRequest('opening', 'Open the need-to-know complaints among what was collected', openClosedParts, version),
  onRequest('withholding', 'Withhold an item, or words within it, with the reason', withhold, version),
  onRequest('giving-again', 'Give an item whole again', giveAgain, version),
  onRequest('second-look', 'Look over, as a second person, what is to be given', lookOver, version),
  onRequest('bundle', 'Have the bundle drawn up: document, JSON and files', askForBundle, version),
  onRequest('ending', 'End a request: handed over, refused or withdrawn', endRequest, version),
  onRequest('decision', 'Decide, with reasons, what somebody asked about their data', decideRight, version),
  onRequest('carrying-out', 'Note that what was granted is done; correct their details with it', carryOutRight, version),
  onRequest(
    'restriction',
    'Restrict what is done with everything of theirs',
    restrictProcessing,
    version.extend({ complaints: z.number().int() }),
  ),
  onRequest('going-on', 'Note how far one restricted complaint is worked on all the same', letWorkGoOn, version),
  onRequest('restriction-end', 'Lift the restriction, once they were told', liftRestriction, version),
  onRequest(
    'erasure',
    'Propose to erase everything of theirs that nothing keeps',
    proposeErasure,
    version.extend({ disposal: z.uuid(), complaints: z.number().int(), kept: z.number().int() }),
  ),
  onRequest('answer', 'Note that they were answered, and how', answerRight, version),
  route({
    method: 'GET',
    path: '/api/data-requests/:id/bundle',
    tag,
    summary: 'Download the bundle that is handed over, as a ZIP',
    params,
    reply: z.string(),
    media: 'application/zip',
    scope: 'administer',
    handle: async ({ house, actor, params, response }) => {
      const found = await bundlePieces(house.db, actor, params.id);
      if (isRefusal(found)) return found;
      return response
        .header('content-disposition', `attachment; filename="data-request-${found.number}.zip"`)
        .header('cache-control', 'private, no-store')
        .type('application/zip')
        .send(Readable.from(pieceByPiece(house.db, actor, params.id)));
    },
  }),
];
