// Changes what a fact says or how it stands: what was disputed may come to be agreed, or established. What it said is kept.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whyNotFact } from '#domain/fact.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { evidenceThatStands } from '#records/evidence.ts';
import { factOf, saveFact } from '#records/facts.ts';
import { command } from '../command.ts';
import { complaintId, seen, words } from '../intake/inputs.ts';
import { fact } from './inputs.ts';

export const changeFact = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    version: seen,
    fact: z.uuid(),
    ...fact,
    because: words('Say why it changes. What it said is kept.', 2_000),
  }),
  async run({ complaint: about, version: seen, fact: id, ...said }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'investigate', seen });
    if (isRefusal(complaint)) return complaint;
    const was = await factOf(tx, about, id);
    if (isRefusal(was)) return was;
    const no = whyNotFact(said, await evidenceThatStands(tx, about));
    if (no) return no;
    await saveFact(tx, { complaint: about, id, by: personBehind(actor), now }, was, said);
    const version = await saveComplaint(tx, about, {});
    const facts = { fact: id, was: was.standing, becomes: said.standing };
    return { happened: [{ kind: 'fact-changed', about, ...facts }], reply: { version } };
  },
});
