// Sets down a fact: agreed by both sides, disputed, or established by evidence.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whyNotFact } from '#domain/fact.ts';
import { isRefusal } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { lockFor } from '#records/complaints.ts';
import { evidenceThatStands } from '#records/evidence.ts';
import { addFact } from '#records/facts.ts';
import { command } from '../command.ts';
import { complaintId } from '../intake/inputs.ts';
import { fact } from './inputs.ts';

export const recordFact = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, ...fact }),
  async run({ complaint: about, ...said }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate' });
    if (isRefusal(complaint)) return complaint;
    const no = whyNotFact(said, await evidenceThatStands(tx, complaint.id));
    if (no) return no;
    const id = newId(now);
    await addFact(tx, { complaint: about, id, by: personBehind(actor), now }, said);
    return { happened: [{ kind: 'fact-recorded', about, fact: id, standing: said.standing }], reply: { id } };
  },
});
