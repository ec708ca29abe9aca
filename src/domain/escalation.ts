// Escalation inside the organisation: when somebody more senior, or a specialist unit, should look, and what comes of it. Reasons
// are drawn from what the case itself shows, so that nobody has to judge alone whether to ask; they remind and decide nothing.
// A senior takes it up, and then decides, or hands it back with advice, and then the handler decides. A specialist unit has it
// from the moment it is asked. Not the second stage of decision, which the customer asks for.
import { type Actor, may } from './actor.ts';
import type { ClockStanding } from './clock-face.ts';
import type { Severity } from './complaint.ts';
import { dueInSentence } from './due-words.ts';
import type { RefusalCode } from './refusal.ts';

export const escalationReasons = {
  authority: 'It goes beyond what the handler may decide',
  liability: 'Liability may have to be admitted',
  vulnerable: 'The customer needs particular care',
  harm: 'Somebody could come to harm',
  stuck: 'It does not move',
  interest: 'Whoever handles it has an interest in it',
  conflict: 'We and the customer do not come together',
  deadline: 'A date is at risk',
  'customer-asks': 'The customer asks for somebody more senior',
  specialist: 'It needs a specialist’s knowledge',
} as const;
export type EscalationReason = keyof typeof escalationReasons;
export const escalationReasonNames = Object.keys(escalationReasons) as [EscalationReason, ...EscalationReason[]];

export interface EscalationFacts {
  readonly due: { readonly what: string; readonly when: string; readonly standing: ClockStanding } | null;
  readonly severity: Severity;
  readonly supportNeeds: boolean;
  /** Something was sent for approval, or sent back, because it is over the handler's limit. */
  readonly approvals: { readonly waiting: number; readonly sentBack: number };
  readonly liabilityProposed: boolean;
  /** Why whoever handles it is not free to judge it: it is about them, or about somebody of their team. */
  readonly interest: 'handler' | 'team' | null;
  /** Offers that the customer declined, or answered with another wish. */
  readonly declinedOffers: number;
  /** Whole days since anybody did anything on it, while it waits for us. */
  readonly quietDays: number;
  /** How often the customer came back after it was answered or closed. */
  readonly cameBack: number;
}

export interface ReasonShown {
  readonly reason: EscalationReason;
  readonly says: string;
}

const quietIsStuck = 10;

/** The reasons there are, the gravest first; none where nothing speaks for it. */
export function reasonsToEscalate(facts: EscalationFacts): ReasonShown[] {
  const { due, severity, supportNeeds, approvals, liabilityProposed, interest, declinedOffers, quietDays, cameBack } = facts;
  const pressing = due !== null && (due.standing === 'overdue' || due.standing === 'at-risk');
  const all: (ReasonShown | false)[] = [
    severity === 'critical' && { reason: 'harm', says: 'its severity is critical' },
    interest === 'handler' && { reason: 'interest', says: 'whoever handles it is named as a colleague it is about' },
    interest === 'team' && { reason: 'interest', says: 'a colleague it is about works in the team that handles it' },
    supportNeeds && { reason: 'vulnerable', says: 'the customer told us of support they need' },
    liabilityProposed && { reason: 'liability', says: 'a decision on liability is proposed' },
    approvals.sentBack > 0 && { reason: 'authority', says: 'what was sent for approval came back' },
    approvals.waiting > 0 && { reason: 'authority', says: 'it waits for somebody’s approval' },
    pressing && { reason: 'deadline', says: dueInSentence(due.what, due.when) },
    cameBack > 0 && {
      reason: 'conflict',
      says: cameBack === 1 ? 'the customer came back once' : `the customer came back ${cameBack} times`,
    },
    declinedOffers > 0 && {
      reason: 'conflict',
      says:
        declinedOffers === 1
          ? 'the customer did not take our offer'
          : `the customer did not take our offers, ${declinedOffers} times`,
    },
    quietDays >= quietIsStuck && { reason: 'stuck', says: `nothing was done on it for ${quietDays} days` },
  ];
  return all.filter((one): one is ReasonShown => one !== false);
}

export interface Escalated {
  readonly kind: 'senior' | 'specialist';
  readonly toPerson: string | null;
  readonly toTeam: string | null;
}

/** Why the actor may not take it up or hand it back, or undefined when they may: they were asked, are of the unit asked, or give out work. */
export function whyNotAnswer(escalated: Escalated, actor: Actor): RefusalCode | undefined {
  if (actor.kind !== 'person') return 'escalation.not-yours';
  const ofTeam = escalated.toTeam !== null && actor.teams.includes(escalated.toTeam);
  const ofUnit = escalated.kind === 'specialist' && ofTeam && may(actor, 'handle');
  return escalated.toPerson === actor.id || ofUnit || may(actor, 'assign') ? undefined : 'escalation.not-yours';
}
