// Proposes that complaints whose time to be kept is over be anonymised or erased. Nothing is touched until a second person confirms
// it; one complaint among them that has to be kept, and nothing is proposed.
import { z } from 'zod';
import { whyStillKept } from '#domain/keeping-case.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { lockComplaint } from '#records/complaints.ts';
import { addDisposal, alreadyProposed } from '#records/disposals.ts';
import { theOrganisation } from '#records/organisations.ts';
import { reckonOne, todayHere } from '#records/retention.ts';
import { command } from '../command.ts';
import { chosen, said } from './inputs.ts';

const shownAtMost = 20;

export const proposeDisposal = command({
  permission: 'keep-and-erase',
  input: z.object({ complaints: chosen, how: z.enum(['anonymised', 'erased']), reason: said('Say why now, and why this way.') }),
  async run({ complaints, how, reason }, { tx, actor, now, rules }) {
    if (actor.kind !== 'person') return refuse('permission.missing');
    const today = await todayHere(tx, now);
    const ids = [...new Set(complaints)].toSorted();
    const proposed = new Set(await alreadyProposed(tx, ids));
    const kept: { reference: string; because: string }[] = [];
    for (const id of ids) {
      const complaint = await lockComplaint(tx, id);
      if (isRefusal(complaint)) return complaint;
      const of = await reckonOne(tx, id, rules, now);
      const why = of === null ? [] : whyStillKept(of, rules, today);
      const because = proposed.has(id) ? 'It is proposed already.' : why.join(' ');
      if (because !== '') kept.push({ reference: complaint.reference, because });
    }
    const [first] = kept;
    if (first) {
      const words = `${first.reference} has to be kept, so nothing was proposed. ${first.because} Leave it out and propose the rest.`;
      return refuse('disposal.must-keep', { words, facts: { kept: kept.slice(0, shownAtMost), all: kept.length } });
    }
    const id = newId(now);
    await addDisposal(tx, { id, how, reason, by: actor.id, now }, ids);
    const { id: about } = await theOrganisation(tx);
    return { happened: [{ kind: 'disposal-proposed', about, disposal: id, how, complaints: ids.length }], reply: { id } };
  },
});
