// Writes every complaint's words for search anew, some at a time. Stopped and worked again, it begins anew: that costs time, and
// no harm.
import { isRefusal } from '#domain/refusal.ts';
import { perform, type House } from '#handling/command.ts';
import { reindexComplaints } from '#handling/settings/reindex-complaints.ts';

export async function reindexSearch(house: House, stop: AbortSignal): Promise<void> {
  let after: string | undefined;
  while (!stop.aborted) {
    const answer = await perform(house, reindexComplaints, { after }, { actor: { kind: 'program', name: 'clock' } });
    if (isRefusal(answer) || answer.last === null) return;
    after = answer.last;
  }
  throw new Error('Writing the words for search was stopped; it begins anew with the program.');
}
