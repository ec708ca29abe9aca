// Begins a letter as one of the rules that apply to the complaint defines it, with what the case already knows put into words.
// It stays a letter of those rules: their dates, their independent body and their prescribed words stand in it.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { emptyLetter, withBlocks } from '#domain/letter/content.ts';
import { packOf } from '#domain/letter/fills.ts';
import { decideWhom } from '#domain/letter/reader.ts';
import { servesStage } from '#domain/letter/stage.ts';
import { tellCase } from '#domain/letter/words-of-case.ts';
import { OutsideBody } from '#domain/outside-body.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { lockFor } from '#records/complaints.ts';
import { addLetter, letterCaseOf } from '#records/letters.ts';
import { regimesOf } from '#records/regimes.ts';
import { command } from '../command.ts';
import { complaintId } from '../intake/inputs.ts';
import { rulePack } from '../regimes/inputs.ts';
import { letterRule } from './inputs.ts';

export const beginLetter = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    rule: z.string().max(100).describe('Which of the letters of its rules'),
    rulePack: rulePack.optional().describe('Under which of its rules; the main ones unless it says others'),
    recipient: z.uuid().nullish().describe('Which of the people on the complaint; without it, the primary contact'),
    outside: OutsideBody.nullish().describe('The body outside it goes to, for a letter that passes the complaint on'),
  }),
  async run({ complaint: about, rule: wanted, rulePack, recipient, outside }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'write-letter' });
    if (isRefusal(complaint)) return complaint;
    const under = rulePack ?? complaint.rulePack;
    if (!(await regimesOf(tx, about)).some((one) => one.rulePack === under)) return refuse('regime.unknown');
    const rule = letterRule(rules, under, wanted);
    const body = rules.letters.get(under)?.get(wanted);
    if (rule === undefined || body === undefined) return refuse('letter.not-in-rules');
    const facts = await letterCaseOf(tx, about, under);
    const whom = decideWhom(rule, facts.recipients, { recipient, outside });
    if (isRefusal(whom)) return whom;
    const pack = packOf(facts, rules);
    if (pack && !servesStage(rule, complaint.level, pack)) return refuse('letter.other-stage');
    const content = withBlocks(emptyLetter(rule, body), (part) => tellCase(part.blocks, facts, pack));
    const id = newId(now);
    const { kind, name } = rule;
    const by = personBehind(actor);
    await addLetter(tx, {
      complaint: about,
      id,
      rulePack: under,
      rule: wanted,
      kind,
      whom,
      content,
      by,
      now,
    });
    return { happened: [{ kind: 'letter-begun', about, letter: id, rule: wanted, name }], reply: { id, version: 1 } };
  },
});
