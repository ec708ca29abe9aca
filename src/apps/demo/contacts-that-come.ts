// What else people tell the office of the demonstration in its last months: queries, problems (some that we spotted first, with
// the customers told before they had to ask), compliments, comments and suggestions. What has no answer yet is open.
import type { PersonActor } from '#domain/actor.ts';
import { logContact } from '#handling/intake/log-contact.ts';
import { nameAffectedCustomer } from '#handling/intake/name-affected-customer.ts';
import { settleContact } from '#handling/intake/settle-contact.ts';
import { tellAffectedCustomer } from '#handling/intake/tell-affected-customer.ts';
import { chanceFrom } from './chance.ts';
import { newCustomer } from './customers.ts';
import type { Office } from './office.ts';
import type { SaidContact } from './texts.ts';

const daysBack = 100;

export function contactsThatCome(office: Office): (() => Promise<void>)[] {
  return Object.entries(office.texts.contacts).flatMap(([kind, said]) =>
    said.flatMap((one) => {
      const times = one.answer === null || one.ours ? 1 : 3;
      return Array.from({ length: times }, (_, time) => () => live(office, { kind, said: one, time }));
    }),
  );
}

interface Coming {
  readonly kind: string;
  readonly said: SaidContact;
  readonly time: number;
}

/** What is not yet answered came in the last days, the rest in the last months. */
async function live(office: Office, { kind, said, time }: Coming): Promise<void> {
  const chance = chanceFrom(`${said.subject} ${time}`);
  const ago = said.answer === null ? chance.between(1, 9) : chance.between(10, daysBack);
  let at = office.hours.someTime(office.hours.workedOnOrBefore(ago), chance);
  await office.time.until(at);
  const team = office.teamFor(said.product);
  const who = chance.pick(office.handlers(team, at));
  const { id: contact } = await office.does(who, at, logContact, {
    kind,
    customer: said.ours ? null : newCustomer(office.texts.customers, 'uk', chance),
    channel: said.ours ? 'other' : chance.pick(['phone', 'email', 'chat', 'web']),
    subject: said.subject,
    text: said.text,
    product: office.node(said.product),
    team: office.team(team),
    spottedByUs: said.ours,
  });
  if (said.ours) at = await tellThoseAffected(office, { contact, said, at, who });
  if (said.answer === null) return;
  at = office.hours.later(at, chance.roll() * 2, chance);
  await office.time.until(at);
  await office.does(who, at, settleContact, { contact, version: 1, how: said.answer });
}

/** Five are named, most of them told; answers with the time it is then. */
async function tellThoseAffected(
  office: Office,
  found: { contact: string; said: SaidContact; at: Date; who: PersonActor },
): Promise<Date> {
  const { contact, said, who } = found;
  const chance = chanceFrom(`affected by ${said.subject}`);
  let { at } = found;
  for (const told of [true, true, true, false, false]) {
    at = office.hours.soon(at, chance.between(4, 25));
    await office.time.until(at);
    const customer = newCustomer(office.texts.customers, 'uk', chance);
    const named = await office.does(who, at, nameAffectedCustomer, { contact, customer });
    if (told) await office.does(who, at, tellAffectedCustomer, { contact, customer: named.customer, channel: 'phone' });
  }
  return at;
}
