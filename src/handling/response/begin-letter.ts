// Begins a letter as the rules of the complaint define it, with what the case already knows put into words.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { emptyLetter, withBlocks } from '#domain/letter/content.ts';
import { packOf } from '#domain/letter/fills.ts';
import { servesStage } from '#domain/letter/stage.ts';
import { tellCase } from '#domain/letter/words-of-case.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { lockFor } from '#records/complaints.ts';
import { addLetter, letterCaseOf } from '#records/letters.ts';
import { command } from '../command.ts';
import { complaintId } from '../intake/inputs.ts';
import { letterRule } from './inputs.ts';

export const beginLetter = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    rule: z.string().max(100).describe('Which of the letters of its rules'),
    recipient: z.uuid().nullish().describe('Which of the people on the complaint; without it, the primary contact'),
  }),
  async run({ complaint: about, rule: wanted, recipient }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'write-letter' });
    if (isRefusal(complaint)) return complaint;
    const rule = letterRule(rules, complaint.rulePack, wanted);
    const body = rules.letters.get(complaint.rulePack)?.get(wanted);
    if (rule === undefined || body === undefined) return refuse('letter.not-in-rules');
    const known = rules.packs.get(complaint.rulePack);
    if (known && !servesStage(rule, complaint.level, known)) return refuse('letter.other-stage');
    const facts = await letterCaseOf(tx, about);
    const to = facts.recipients.find(({ id, primary }) => (recipient ? id === recipient : primary));
    if (recipient && !to) return refuse('party.unknown');
    const pack = packOf(facts, rules);
    const content = withBlocks(emptyLetter(rule, body), (part) => tellCase(part.blocks, facts, pack));
    const id = newId(now);
    const { kind, name } = rule;
    const by = personBehind(actor);
    await addLetter(tx, {
      complaint: about,
      id,
      rulePack: complaint.rulePack,
      rule: wanted,
      kind,
      recipient: to?.id ?? null,
      content,
      by,
      now,
    });
    return { happened: [{ kind: 'letter-begun', about, letter: id, rule: wanted, name }], reply: { id, version: 1 } };
  },
});
