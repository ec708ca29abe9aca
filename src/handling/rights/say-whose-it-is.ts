// Says whose data a request is about: the same person may be kept as several customers, and somebody may have been taken for another.
// What was collected before is collected anew. Nobody is joined for good by it: it holds for this request.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import {
  changedWhatIsGiven,
  customersOfRequest,
  knownCustomers,
  lockOpenRequest,
  saveRequest,
  setCustomersOfRequest,
} from '#records/data-requests.ts';
import { restrictedBy } from '#records/restrictions.ts';
import { command } from '../command.ts';
import { onRequest } from './inputs.ts';

export const sayWhoseItIs = command({
  permission: 'answer-data-requests',
  reach: 'program',
  input: z.object({ ...onRequest, customers: z.array(z.uuid()).min(1, 'Choose whose data it is.').max(20) }),
  async run({ request: id, version, customers }, { tx }) {
    const request = await lockOpenRequest(tx, id, version);
    if (isRefusal(request)) return request;
    if (request.carried_out_at !== null) return refuse('data-right.carried-out');
    const before = await customersOfRequest(tx, id);
    const all = [...new Set(customers)];
    const added = all.filter((one) => !before.includes(one));
    const taken = before.filter((one) => !all.includes(one));
    if (added.length + taken.length === 0) return { unchanged: true, reply: { version } };
    if ((await knownCustomers(tx, all)) < all.length) return refuse('customer.unknown');
    // A restriction stands on complaints of whoever would be taken off: it has to end in its own way, with them told.
    if (taken.length > 0 && (await restrictedBy(tx, id)).length > 0) return refuse('data-request.whose-restricted');
    await setCustomersOfRequest(tx, id, all);
    await changedWhatIsGiven(tx, id);
    await saveRequest(tx, id, { collected_at: null, collected_by: null });
    return {
      happened: [
        { kind: 'data-request-whose-changed', about: id, number: request.number, added: added.length, taken: taken.length },
      ],
      reply: { version: version + 2 },
    };
  },
});
