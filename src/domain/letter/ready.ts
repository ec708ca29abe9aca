// A letter read against the facts of today: what its blanks say, what the gate finds, and how it would go out. The view that
// shows the gate and the command that holds it both ask here.
import type { Day } from '../day.ts';
import type { LetterRule } from '../rule-pack.ts';
import type { Rules } from '../rules.ts';
import type { LetterCase } from './case.ts';
import type { LetterContent } from './content.ts';
import { letterDocument } from './document.ts';
import { duesFor, fillsFor } from './fills.ts';
import { letterGate } from './gate.ts';
import type { SendingWay } from './gate-item.ts';

export interface LetterRead {
  readonly rule: LetterRule;
  readonly rules: Rules;
  readonly of: LetterCase;
  readonly content: LetterContent;
  readonly recipient: string | null;
  readonly on: Day;
  readonly by: SendingWay | null;
}

export function readyLetter({ rule, rules, of, content, recipient: wanted, on, by }: LetterRead) {
  const recipient = of.recipients.find(({ id }) => id === wanted) ?? null;
  const pack = rules.packs.get(of.rulePack);
  const filling = { of, rule, rules, recipient, on, newDate: content.newDate };
  const fills = fillsFor(filling);
  const dues = duesFor(filling);
  const items = letterGate({ rule, pack, content, of, fills, dues, recipient, on, by });
  return { recipient, fills, dues, items, document: () => letterDocument({ of, rule, pack, content, fills, recipient, on }) };
}
