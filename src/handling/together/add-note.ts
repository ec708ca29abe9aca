// Adds a note to a complaint, for colleagues only. People mentioned are told; nobody is mentioned who may not see the complaint.
// A note is never changed afterwards: what was wrong is corrected by another note beside it, by whoever wrote it.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { indexForSearch, lockComplaint } from '#records/complaints.ts';
import { addNoteRow, noteOf, whoMayNotSee } from '#records/notes.ts';
import { notify } from '#records/notifications.ts';
import { command } from '../command.ts';

export const addNote = command({
  permission: 'handle',
  input: z.object({
    complaint: z.uuid(),
    text: z.string().trim().min(1, 'Write the note first.').max(20_000, 'A note can have 20,000 characters. Split it in two.'),
    mentions: z.array(z.uuid()).max(20, 'Mention at most 20 people.').default([]),
    corrects: z.uuid().nullish(),
  }),
  async run({ complaint, text, mentions, corrects }, { tx, actor, now }) {
    const found = await lockComplaint(tx, complaint);
    if (isRefusal(found)) return found;
    const author = personBehind(actor);
    const corrected = corrects ? await noteOf(tx, complaint, corrects) : undefined;
    if (corrects && !corrected) return refuse('note.unknown');
    if (corrected && corrected.author !== author) return refuse('note.not-yours');
    const unable = await whoMayNotSee(tx, complaint, mentions);
    if (unable.length > 0) return refuse('mention.may-not-see', { words: mentionWords(unable) });
    const id = newId(now);
    await addNoteRow(tx, { complaint, id, author, text, mentions, corrects: corrects ?? null, now });
    await indexForSearch(tx, complaint);
    const told = { complaint, by: author, facts: { note: id }, now };
    await notify(tx, { ...told, to: mentions, kind: 'mentioned' });
    const before = (corrected?.mentions ?? []).filter((person) => !mentions.includes(person));
    await notify(tx, { ...told, to: before, kind: 'corrected' });
    return { happened: [{ kind: 'note-added', about: complaint, note: id, mentions }], reply: { id } };
  },
});

function mentionWords(names: readonly string[]): string {
  const who = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `${who} may not see this complaint, so mentioning them would tell them nothing. Your note is still here: take the name out, or open the complaint to them first.`;
}
