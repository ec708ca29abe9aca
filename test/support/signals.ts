// Early signs in tests: contacts read by the model that comes with the program, as the worker does it, and looked at as a colleague.
import { ContactReader } from '#apps/worker/jobs/read-contacts.ts';
import type { PersonActor } from '#domain/actor.ts';
import { type House, perform } from '#handling/command.ts';
import { logContact } from '#handling/intake/log-contact.ts';
import { contactSigns } from '#views/signals/contact-signs.ts';
import type { ContactSigns } from '#views/signals/sign-shapes.ts';
import { done } from './house.ts';

const reader = new ContactReader();

/** Lets the worker read what nobody read yet. */
export const readAll = (house: House): Promise<void> => reader.readAll(house, new AbortController().signal);

export const dissatisfied = 'I have called three times and nobody has replied. My boiler is still broken.';
export const content = 'Thank you so much, the engineer was lovely and quick.';

type Given = Omit<Partial<Parameters<typeof logContact.run>[0]>, 'customer'> & { readonly customer?: object };

/** A query by phone, from nobody named, unless the test says otherwise. Its id. */
export async function contact(house: House, by: PersonActor, text: string, given: Given = {}): Promise<string> {
  return done(await perform(house, logContact, { kind: 'query', channel: 'phone', text, ...given }, { actor: by })).id;
}

export const signsOf = async (house: House, actor: PersonActor, id: string): Promise<ContactSigns> =>
  done(await contactSigns({ db: house.db, actor, rules: house.rules, now: house.clock() }, id));
