// Corrects an entry of what happened to the customer. How it read before is kept with it; an entry changed by somebody else since is
// not written over.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { decideHappened } from '#domain/chronology.ts';
import { dayOf } from '#domain/day.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { entryOf, keepFormer, refuseSource, saveEntry } from '#records/chronology-entries.ts';
import { lockFor } from '#records/complaints.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';
import { complaintId, entry, seen } from './inputs.ts';

export const correctChronologyEntry = command({
  permission: 'handle',
  input: entry.extend({ complaint: complaintId, entry: z.uuid(), version: seen }),
  async run({ complaint: about, entry: id, version: seenVersion, ...given }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'write-chronology' });
    if (isRefusal(complaint)) return complaint;
    const found = await entryOf(tx, about, id, seenVersion);
    if (isRefusal(found)) return found;
    if (found.removed_at !== null) return refuse('chronology.removed');
    const { time_zone } = await theOrganisation(tx);
    const when = decideHappened(given, dayOf(now, time_zone));
    if (isRefusal(when)) return when;
    const no = await refuseSource(tx, about, given);
    if (no) return no;
    await keepFormer(tx, about, id, { by: personBehind(actor), now });
    const version = await saveEntry(tx, about, id, {
      happened_on: when.on,
      happened_time: when.time,
      precision: when.precision,
      about: when.about,
      text: given.text,
      source: given.source,
      source_words: given.sourceWords,
      source_contact: given.contact ?? null,
      source_attachment: given.attachment ?? null,
    });
    return { happened: [{ kind: 'chronology-entry-corrected', about, entry: id, version }], reply: { version } };
  },
});
