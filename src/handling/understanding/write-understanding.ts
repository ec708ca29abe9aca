// Writes our understanding of a complaint: the version being written, or the next one, begun from the last that was sent. It sends
// nothing. Whoever looked at an older text is refused and keeps their words, so that two who write never lose each other's.
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { lockFor } from '#records/complaints.ts';
import { addUnderstanding, saveUnderstanding, understandingsOf } from '#records/understandings.ts';
import { command } from '../command.ts';
import { complaintId, seen, understandingWords } from './inputs.ts';

export const writeUnderstanding = command({
  permission: 'handle',
  input: understandingWords.extend({
    complaint: complaintId,
    version: seen.nullish().describe('The version of the text you saw; none to begin the next'),
  }),
  async run({ complaint: about, version, ...words }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'understand' });
    if (isRefusal(complaint)) return complaint;
    const versions = await understandingsOf(tx, about);
    const draft = versions.find(({ sent }) => !sent);
    if ((version ?? null) !== (draft?.version ?? null))
      return refuse(draft ? 'understanding.changed-since' : 'understanding.sent-before', {
        facts: { now: draft?.version ?? null },
      });
    const columns = {
      paraphrase: words.paraphrase,
      scope: words.scope,
      outside_scope: words.outsideScope,
      outcome_wanted: words.outcomeWanted,
      changed_by: personBehind(actor),
      changed_at: now,
    };
    const fields = Object.entries(words).filter(([name, text]) => text !== (draft?.[name as keyof typeof words] ?? ''));
    if (draft && fields.length === 0) return { unchanged: true, reply: { understanding: draft.id, version: draft.version } };
    const id = draft?.id ?? newId(now);
    const number = draft?.number ?? versions.length + 1;
    if (!draft) await addUnderstanding(tx, { complaint_id: about, id, number, begun_at: now, ...columns });
    const becomes = draft ? await saveUnderstanding(tx, about, id, columns) : 1;
    const facts = { understanding: id, number, fields: fields.map(([name]) => name) };
    return {
      happened: [{ kind: 'understanding-written', about, ...facts }],
      reply: { understanding: id, version: becomes },
    };
  },
});
