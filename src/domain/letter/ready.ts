// A letter read against the facts of today: what its blanks say, what the gate finds, and how it would go out. The view that
// shows the gate and the command that holds it both ask here.
import { clocksOf } from '../complaint-clocks.ts';
import type { Day } from '../day.ts';
import type { LetterRule } from '../rule-pack.ts';
import type { Rules } from '../rules.ts';
import type { LetterCase } from './case.ts';
import type { LetterContent } from './content.ts';
import type { FileToEnclose } from './enclosure.ts';
import { letterDocument } from './document.ts';
import { duesFor, fillsFor, packOf } from './fills.ts';
import { letterGate } from './gate.ts';
import type { SendingWay } from './gate-item.ts';
import { type Approved, timeOffered } from './more-time.ts';
import { readerOf, type Whom } from './reader.ts';
import { caseAtTheGate } from './case-at-the-gate.ts';

export interface LetterRead {
  readonly rule: LetterRule;
  readonly rules: Rules;
  readonly of: LetterCase;
  readonly content: LetterContent;
  readonly whom: Whom;
  readonly on: Day;
  readonly by: SendingWay | null;
  /** Who has approved it, for more time; nobody, unless said. */
  readonly approved?: Approved;
  /** The files of the complaint; without them, none goes along. */
  readonly files?: readonly FileToEnclose[];
}

const nobody: Approved = { manager: false, senior: false };

export function readyLetter({ rule, rules, of, content, whom, on, by, approved = nobody, files = [] }: LetterRead) {
  const reader = readerOf(of.recipients, whom);
  const pack = packOf(of, rules);
  const filling = { of, rule, rules, reader, on, newDate: content.newDate };
  const fills = fillsFor(filling);
  const dues = duesFor(filling);
  const given = of.clocks.extensions.map(({ clock }) => clock);
  const running = clocksOf(of.clocks, rules).answers;
  const offered = timeOffered({ rule, running, given, on });
  const facts = caseAtTheGate({ of, rule, pack, running });
  const items = letterGate({ rule, pack, content, of: facts, fills, dues, reader, on, by, offered, approved, files });
  const document = () => letterDocument({ of, rule, pack, content, fills, reader, on, files });
  return { reader, pack, fills, dues, offered, facts, items, document };
}
