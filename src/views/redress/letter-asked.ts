// The letter that approval is asked for, as it reads today: its words for whoever decides, and what its digest is taken of, by the
// same rule as the command (records/approval-subjects.ts).
import { type RawBuilder, sql } from 'kysely';
import { type Weight, weightless } from '#domain/approval.ts';
import { dayOf } from '#domain/day.ts';
import { readLetterCase } from '#domain/letter/case.ts';
import { letterAsApproved, readContent } from '#domain/letter/content.ts';
import { readyLetter } from '#domain/letter/ready.ts';
import type { OutsideBody } from '#domain/outside-body.ts';
import type { Rules } from '#domain/rules.ts';
import { frameWords } from '#platform/documents/document.ts';
import { bodyText } from '#platform/documents/text.ts';
import { filesOf } from '../letters/letter-page.ts';

export interface LetterAsked {
  readonly id: string;
  readonly rule: string;
  readonly rulePack: string;
  readonly recipient: string | null;
  readonly outside: OutsideBody | null;
  readonly content: unknown;
  readonly facts: unknown;
  readonly files: unknown;
}

/** The draft an approval is asked for, with the facts it is made from; null when it asks for something else. */
export const letterAsked = (approval: string): RawBuilder<unknown> => sql`
  (select json_build_object('id', l.id, 'rule', l.rule, 'rulePack', l.rule_pack, 'recipient', l.recipient_id, 'outside', l.outside, 'content', l.content,
      'facts', letter_case(l.complaint_id, l.rule_pack), 'files', letter_files(l.complaint_id))
    from approval a join letter l on l.complaint_id = a.complaint_id and l.id::text = a.subject
    where a.id = ${approval} and a.kind = 'letter' and l.state = 'draft')`;

export interface LetterShown {
  readonly shown: { readonly id: string; readonly name: string; readonly text: string };
  readonly subject: { readonly kind: 'letter'; readonly content: object; readonly weight: Weight };
}

export function letterShown(asked: LetterAsked, { rules, now }: { rules: Rules; now: Date }): LetterShown | undefined {
  const rule = rules.packs.get(asked.rulePack)?.letters.find(({ id }) => id === asked.rule);
  if (rule === undefined) return undefined;
  const of = readLetterCase(asked.facts);
  const content = readContent(asked.content);
  const on = dayOf(now, of.clocks.timeZone);
  const document = readyLetter({ rule, rules, of, content, whom: asked, on, by: null, files: filesOf(asked) }).document();
  const { passages, enclosed } = document;
  return {
    shown: { id: asked.id, name: rule.name, text: [bodyText(passages), ...listed(enclosed)].join('\n\n') },
    subject: { kind: 'letter', content: letterAsApproved(asked.rule, asked, content), weight: weightless },
  };
}

/** What goes along with it is approved too. */
const listed = (enclosed: readonly string[]): string[] =>
  enclosed.length === 0 ? [] : [`${frameWords.enclosed}:\n${enclosed.map((one) => `- ${one}`).join('\n')}`];
