// Anonymises or erases the next few complaints of what two people decided, each looked at once more before it is touched: one that
// has to be kept after all is left, and the record says so. Asked again until none waits; killed in between, it goes on where it was.
import { z } from 'zod';
import { whyStillKept } from '#domain/keeping-case.ts';
import type { Happening, Happenings } from '#domain/happening.ts';
import { refuse } from '#domain/refusal.ts';
import { type Disposal, finishDisposal, lockDisposal, nextToDispose, noteDisposed, noteLeft } from '#records/disposals.ts';
import { absorbedBy, eraseComplaintRows } from '#records/erasing/erase-rows.ts';
import { holdOffHolds, isHeld } from '#records/legal-holds.ts';
import { freeContactsOfDisposal, removeContacts } from '#records/free-contacts.ts';
import { theOrganisation } from '#records/organisations.ts';
import { reckonOne, todayHere } from '#records/retention.ts';
import { type Circumstances, command } from '../command.ts';

const atOnce = 20;

export const carryOutDisposal = command({
  permission: 'keep-and-erase',
  reach: 'program',
  input: z.object({ disposal: z.uuid() }),
  async run({ disposal: id }, at) {
    const { tx, now } = at;
    const disposal = await lockDisposal(tx, id);
    if (!disposal) return refuse('disposal.unknown');
    if (disposal.state !== 'confirmed') return refuse('disposal.decided');
    await holdOffHolds(tx);
    const happened: Happening[] = [];
    const objects: string[] = [];
    for (const { id: complaint } of await nextToDispose(tx, id, atOnce)) {
      const one = await disposeOne(at, disposal, complaint);
      happened.push(...one.happened);
      objects.push(...one.objects);
    }
    const queue = objects.length === 0 ? [] : [{ job: 'remove-objects', body: { digests: objects } } as const];
    if (isSome(happened)) return { happened, queue, reply: { finished: false } };
    const { id: about } = await theOrganisation(tx);
    const alone =
      disposal.how === 'erased' ? await removeContacts(tx, await freeContactsOfDisposal(tx, id)) : { contacts: 0, customers: 0 };
    const erased = alone.contacts === 0 ? [] : [{ kind: 'contacts-erased', about, disposal: id, ...alone } as const];
    const counts = await finishDisposal(tx, id, now);
    return {
      happened: [{ kind: 'disposal-finished', about, disposal: id, how: disposal.how, ...counts }, ...erased],
      reply: { finished: true },
    };
  },
});

async function disposeOne({ tx, rules, now, secret }: Circumstances, { id: disposal, how }: Disposal, complaint: string) {
  const of = await reckonOne(tx, complaint, rules, now);
  const family = await absorbedBy(tx, complaint);
  const held = await Promise.all(family.map((one) => isHeld(tx, one)));
  const because = [
    ...(of === null || of.erased ? ['It was removed already.'] : whyStillKept(of, rules, await todayHere(tx, now))),
    ...(held.includes(true) ? ['A complaint merged into it is on legal hold.'] : []),
  ].join(' ');
  if (of === null || because !== '') {
    await noteLeft(tx, { disposal, complaint, because, now });
    return { happened: [{ kind: 'complaint-left', about: complaint, disposal }] as Happening[], objects: [] };
  }
  const happened: Happening[] = [];
  const objects: string[] = [];
  for (const one of [...family, complaint]) {
    const rows = await eraseComplaintRows(tx, one, { how, now, secret });
    if (one === complaint) await noteDisposed(tx, { disposal, complaint, rows, now });
    const { objects: contents, ...counts } = rows;
    objects.push(...contents);
    happened.push({ kind: 'complaint-disposed', about: one, disposal, how, rule: of.rule, keepUntil: of.keepUntil, ...counts });
  }
  return { happened, objects };
}

const isSome = (happened: readonly Happening[]): happened is Happenings => happened.length > 0;
