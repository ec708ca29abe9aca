// Options, money and approvals for tests, made through the real commands by whoever the test says.
import type { PersonActor } from '#domain/actor.ts';
import type { ApprovalKind } from '#domain/approval.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { RedressItem } from '#domain/redress.ts';
import { type House, perform } from '#handling/command.ts';
import { addOption } from '#handling/redress/add-option.ts';
import { approve } from '#handling/redress/approve.ts';
import { askApproval } from '#handling/redress/ask-approval.ts';
import { chooseOption } from '#handling/redress/choose-option.ts';
import { setRedress } from '#handling/redress/set-redress.ts';
import { type Decision, decision } from '#views/redress/decision.ts';
import { done } from './house.ts';

/** How the complaint is decided, as this person sees it. */
export async function decisionOf(house: House, by: PersonActor, complaint: string): Promise<Decision> {
  return done(await decision({ db: house.db, actor: by, rules: house.rules, now: house.clock() }, complaint));
}

/** An option with this money, being considered; its id. */
export async function option(
  house: House,
  by: PersonActor,
  complaint: string,
  items: readonly RedressItem[] = [],
  kind = 'compensation',
): Promise<string> {
  const { id } = done(await perform(house, addOption, { complaint, kind, title: `A ${kind}` }, { actor: by }));
  if (items.length > 0) done(await perform(house, setRedress, { complaint, option: id, version: 1, items }, { actor: by }));
  return id;
}

/** Chooses it as it stands now. */
export async function choose(house: House, by: PersonActor, complaint: string, id: string): Promise<{ version: number } | Refusal> {
  const version = (await decisionOf(house, by, complaint)).options.find((one) => one.id === id)?.version;
  return perform(house, chooseOption, { complaint, option: id, version, reason: 'It puts it right' }, { actor: by });
}

export async function asked(
  house: House,
  by: PersonActor,
  complaint: string,
  kind: ApprovalKind,
  subject: string,
): Promise<string> {
  return done(await perform(house, askApproval, { complaint, kind, subject }, { actor: by })).id;
}

/** Approves it as it is shown now. */
export async function approved(
  house: House,
  by: PersonActor,
  complaint: string,
  approval: string,
): Promise<{ id: string } | Refusal> {
  const shown = (await decisionOf(house, by, complaint)).approvals.find(({ id }) => id === approval);
  return perform(house, approve, { complaint, approval, digest: shown?.digest ?? '' }, { actor: by });
}
