// Passes praise on to the colleagues it is about: it stands on their work for two weeks, and they read it whichever team took it down.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whyNotPassedOn } from '#domain/praise-and-ideas.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockContact } from '#records/contacts.ts';
import { addPraise } from '#records/praise.ts';
import { command } from '../command.ts';

export const passOnPraise = command({
  permission: 'log',
  input: z.object({ contact: z.uuid(), people: z.array(z.uuid()).min(1, 'Choose at least one colleague.').max(20) }),
  async run({ contact: id, people }, { tx, actor, now }) {
    const contact = await lockContact(tx, id);
    if (isRefusal(contact)) return contact;
    const no = whyNotPassedOn(contact);
    if (no) return no;
    const passed = await addPraise(tx, { contact: id, people, by: personBehind(actor), now });
    if (passed.length === 0) return refuse('praise.nobody');
    return { happened: [{ kind: 'praise-passed-on', about: id, people: passed }], reply: { passed: passed.length } };
  },
});
