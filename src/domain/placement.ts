// Where a complaint lies, with which team and in whose hands, and what may be done about that: one table, which the commands
// refuse by and the screens offer by. Who may be given it is another question, answered in allocation.ts.
import { type Actor, may } from './actor.ts';
import { type ComplaintState, isOpen, type Severity, type Track, type WaitingOn } from './complaint.ts';
import type { RefusalCode } from './refusal.ts';

export interface Placed {
  readonly id: string;
  readonly reference: string;
  readonly state: ComplaintState;
  readonly level: number;
  readonly track: Track;
  readonly severity: Severity;
  readonly waitingOn: WaitingOn;
  readonly teamId: string | null;
  readonly handlerId: string | null;
  readonly version: number;
}

export const placementDeeds = ['assign', 'take', 'transfer', 'choose-track', 'raise-level', 'mark-waiting-on'] as const;
export type PlacementDeed = (typeof placementDeeds)[number];

export const highestLevel = 3;

/** Why the actor may not do this now, or undefined when they may. */
export function whyNotMoved(
  deed: PlacementDeed,
  placed: Pick<Placed, 'state' | 'handlerId' | 'level'>,
  actor: Actor,
): RefusalCode | undefined {
  if (!mayMove(deed, actor)) return 'permission.missing';
  if (!isOpen(placed.state)) return 'complaint.not-at-work';
  if (deed === 'take' && placed.handlerId !== null) return 'complaint.has-handler';
  if (deed === 'transfer' && !ownOrAssigns(placed, actor)) return 'complaint.not-yours';
  if (deed === 'raise-level' && placed.level >= highestLevel) return 'level.highest';
  return undefined;
}

/** All the actor may do about where the complaint lies now. */
export function allowedPlacements(placed: Pick<Placed, 'state' | 'handlerId' | 'level'>, actor: Actor): PlacementDeed[] {
  return placementDeeds.filter((deed) => whyNotMoved(deed, placed, actor) === undefined);
}

/** A customer may ask for their complaint to be looked at anew; where it lies otherwise is ours to say. */
function mayMove(deed: PlacementDeed, actor: Actor): boolean {
  if (actor.kind === 'customer') return deed === 'raise-level' && actor.rights.has('decide');
  return may(actor, permissionFor(deed, actor));
}

function permissionFor(deed: PlacementDeed, actor: Actor) {
  if (deed === 'assign' || deed === 'take') return deed;
  return may(actor, 'assign') ? 'assign' : 'handle';
}

function ownOrAssigns({ handlerId }: Pick<Placed, 'handlerId'>, actor: Actor): boolean {
  return may(actor, 'assign') || (actor.kind === 'person' && handlerId === actor.id);
}
