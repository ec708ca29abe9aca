// The first hour of a complaint in the demonstration: somebody takes it down, with who it is from and what they want. The
// severity is what the words suggest, as the screen would have suggested it.
import { suggestSeverity } from '#domain/severity.ts';
import { logComplaint } from '#handling/intake/log-complaint.ts';
import type { Case } from './case.ts';
import { newCustomer } from './customers.ts';
import type { Memory } from './memory.ts';
import { filledIn } from './texts.ts';

/** What the story says besides, in place of what chance would say. */
export interface Besides {
  readonly customer?: object;
  readonly others?: readonly object[];
  readonly outcomeWanted?: string;
  readonly points?: readonly string[];
  readonly severity?: 'high' | 'critical';
  readonly contact?: string;
  readonly receivedAt?: Date;
}

/** Takes it down and learns its id. */
export async function takeDown(one: Case, memory: Memory, besides: Besides = {}): Promise<void> {
  await one.begin();
  const { chance, office, arrival, theme } = one;
  const description = filledIn(
    arrival.told.text,
    { received: office.hours.dayOf(arrival.received), update: office.updateDay },
    chance,
  );
  const customer = besides.customer ?? whoComplains(one, memory);
  const suggestion = suggestSeverity(description, { supportNeeds: 'supportNeeds' in customer });
  one.severity = suggestion.severity === 'low' ? chance.pick(['low', theme.severity, theme.severity]) : suggestion.severity;
  one.classified = chance.happens(0.85);
  const { id } = await one.does(logComplaint, {
    description,
    title: arrival.told.title,
    outcomeWanted: chance.happens(0.93) ? chance.pick(theme.wants) : '',
    points: theme.points.slice(0, chance.between(1, theme.points.length)),
    channel: arrival.channel,
    receivedAt: arrival.received,
    severity: one.severity,
    severityReasons: suggestion.reasons.map(({ says }) => says).slice(0, 3),
    product: one.classified || chance.happens(0.5) ? office.node(one.product) : null,
    category: one.classified ? office.node(theme.category) : null,
    team: office.team(theme.team),
    legalEntity: office.entityOf(theme.team),
    ...besides,
    customer,
  });
  one.id = id;
  const comesBack = 'name' in customer && chance.happens(0.1);
  memory.remember(one, comesBack ? (await complainantOf(one)).customer : undefined);
}

export async function complainantOf(one: Case) {
  const complainant = (await one.page()).parties.find(({ role }) => role === 'complainant');
  if (!complainant) throw new Error(`The complaint ${one.id} of the demonstration has no complainant.`);
  return complainant;
}

function whoComplains({ chance, office, arrival, theme }: Case, memory: Memory): object {
  const before = memory.knownTo(theme.team);
  if (before.length > 3 && chance.happens(0.11)) return { id: chance.pick(before) };
  if (arrival.channel !== 'phone' && chance.happens(0.015)) return { anonymous: true };
  return newCustomer(office.texts.customers, arrival.told.text.includes('$') ? 'us' : 'uk', chance);
}
