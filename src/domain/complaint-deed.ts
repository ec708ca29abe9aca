// What may be done to a complaint in which state, and by whom: one table. The commands refuse by it and the screens offer by
// it, so that a button and a rule cannot disagree. It says nothing of who may see a complaint: that is asked before.
import { type Actor, may } from './actor.ts';
import type { Complaint, ComplaintState } from './complaint.ts';
import type { CustomerRight } from './customer-right.ts';
import type { Permission } from './permission.ts';
import type { RefusalCode } from './refusal.ts';

interface DeedRule {
  readonly permission: Permission;
  readonly in: readonly ComplaintState[];
  /** What a customer needs to do it about their own complaint; without it, it is not theirs to do. */
  readonly customer?: CustomerRight;
}

const atWork: readonly ComplaintState[] = ['open', 'answered'];
const settled: readonly ComplaintState[] = ['answered', 'closed', 'not-for-us', 'withdrawn'];
const notGone: readonly ComplaintState[] = [...atWork, 'closed', 'not-for-us', 'withdrawn'];

export const deeds = {
  correct: { permission: 'handle', in: notGone },
  'change-severity': { permission: 'handle', in: atWork },
  classify: { permission: 'handle', in: notGone },
  'choose-cause': { permission: 'handle', in: notGone },
  'change-points': { permission: 'handle', in: atWork },
  'change-parties': { permission: 'handle', in: notGone },
  'add-contact': { permission: 'log', in: notGone, customer: 'write' },
  'attach-file': { permission: 'handle', in: notGone, customer: 'write' },
  'remove-attachment': { permission: 'handle', in: notGone },
  'open-on-purpose': { permission: 'handle', in: notGone },
  acknowledge: { permission: 'handle', in: atWork },
  'send-way-in': { permission: 'handle', in: notGone },
  'tell-progress': { permission: 'handle', in: atWork },
  'write-letter': { permission: 'handle', in: notGone },
  'send-letter': { permission: 'handle', in: atWork },
  promise: { permission: 'handle', in: atWork },
  investigate: { permission: 'handle', in: atWork },
  'record-finding': { permission: 'handle', in: atWork },
  'move-to-stage': { permission: 'handle', in: atWork },
  'record-answer': { permission: 'handle', in: atWork },
  decide: { permission: 'handle', in: atWork, customer: 'decide' },
  pay: { permission: 'handle', in: [...atWork, 'closed'] },
  'give-opinion': { permission: 'log', in: atWork },
  approve: { permission: 'approve', in: atWork },
  escalate: { permission: 'handle', in: atWork },
  'ask-satisfaction': { permission: 'handle', in: ['answered', 'closed'], customer: 'answer' },
  'note-lesson': { permission: 'handle', in: [...atWork, 'closed'] },
  'follow-up': { permission: 'handle', in: [...atWork, 'closed'] },
  close: { permission: 'handle', in: ['answered'] },
  decline: { permission: 'handle', in: ['open'] },
  withdraw: { permission: 'handle', in: atWork, customer: 'decide' },
  reopen: { permission: 'handle', in: settled, customer: 'decide' },
  merge: { permission: 'merge-and-split', in: atWork },
  link: { permission: 'merge-and-split', in: notGone },
  split: { permission: 'merge-and-split', in: atWork },
  understand: { permission: 'handle', in: atWork, customer: 'answer' },
  'waive-confirmation': { permission: 'waive-confirmation', in: atWork },
  'ask-customer': { permission: 'handle', in: atWork, customer: 'answer' },
  'choose-regimes': { permission: 'choose-regimes', in: notGone },
  'record-milestone': { permission: 'handle', in: notGone },
  'give-time': { permission: 'handle', in: atWork },
  'approve-time': { permission: 'approve', in: atWork },
  'pause-clocks': { permission: 'handle', in: atWork },
  'explain-lateness': { permission: 'handle', in: notGone },
  'write-chronology': { permission: 'handle', in: notGone },
} as const satisfies Record<string, DeedRule>;
export type Deed = keyof typeof deeds;

/** What decides a complaint: a second look is somebody else's, whoever holds it and whichever way they come in. */
const deciding: ReadonlySet<Deed> = new Set(['record-finding', 'decide', 'approve', 'record-answer', 'send-letter']);

/** What may be done although its customer had its processing restricted: what they say is kept. UK GDPR, article 18(2). */
const keeping: ReadonlySet<Deed> = new Set(['add-contact', 'attach-file']);

/** What of a complaint decides what may be done to it. */
export type Guarded = Pick<Complaint, 'state'> & Partial<Pick<Complaint, 'decidedBy' | 'restricted'>>;

/** Why the actor may not do this now, or undefined when they may. */
export function whyNot(deed: Deed, complaint: Guarded, actor: Actor): RefusalCode | undefined {
  const { permission, in: states, customer }: DeedRule = deeds[deed];
  const mayDo = actor.kind === 'customer' ? customer !== undefined && actor.rights.has(customer) : may(actor, permission);
  if (!mayDo) return 'permission.missing';
  // What a customer does themselves is their wish.
  if (complaint.restricted === true && actor.kind !== 'customer' && !keeping.has(deed)) return 'complaint.restricted';
  if (states.includes(complaint.state)) {
    const decided = actor.kind === 'person' && complaint.decidedBy?.includes(actor.id) === true;
    return decided && deciding.has(deed) ? 'complaint.decided-before' : undefined;
  }
  if (complaint.state === 'merged') return 'complaint.merged';
  if (complaint.state === 'undone') return 'complaint.undone';
  if (deed === 'close') return complaint.state === 'open' ? 'complaint.not-answered' : 'complaint.settled';
  return complaint.state === 'open' ? 'complaint.is-open' : 'complaint.settled';
}

/** All the actor may do to the complaint now. */
export function allowedDeeds(complaint: Guarded, actor: Actor): Deed[] {
  const all: string[] = Object.keys(deeds);
  return all.filter((name): name is Deed => Object.hasOwn(deeds, name) && whyNot(name as Deed, complaint, actor) === undefined);
}
