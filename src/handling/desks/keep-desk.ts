// Adds another help desk, or changes what is said of it: its name, how its payload is read, where its contacts belong, how long they are
// kept. Its name stays, since its contacts are known by it.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { deskNamePattern, ourAddressPattern } from '#domain/desk/desk.ts';
import { deskMapping } from '#domain/desk/desk-mapping.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { addDesk, hasJournal, lockDesk, saveDesk } from '#records/desks.ts';
import { organisationId } from '#records/organisations.ts';
import { refuseNode } from '#records/taxonomy.ts';
import { command } from '../command.ts';
import { channel, seen, words } from '../intake/inputs.ts';

export const keepDesk = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    desk: z.uuid().nullish().describe('Left out: a new one'),
    version: seen.optional(),
    name: z
      .string()
      .trim()
      .regex(deskNamePattern, 'Use small letters, digits and dashes, such as “zammad”.')
      .describe('Its contacts are known by it; it stays as it is once given'),
    title: words('Say what people call it, such as “Zammad”.', 80),
    active: z.boolean().default(true),
    listed: z.boolean().default(true).describe('Whether its contacts are listed with our own'),
    channel: channel.default('other').describe('Where it names none'),
    product: z.uuid().nullish(),
    team: z.uuid().nullish().describe('Who may see its contacts; left out, everybody who sees contacts of no team'),
    ourAddresses: z
      .array(z.string().trim().toLowerCase().max(320).regex(ourAddressPattern, 'Give an address or a domain, such as example.org.'))
      .max(200)
      .default([])
      .describe('Addresses and domains of ours: where its mail comes from a journal, who writes from them is our side'),
    keepDays: z.int().min(1).max(3650).nullish().describe('Contacts of it that became nothing are removed after so many days'),
    mapping: deskMapping.nullish().describe('Left out: it posts contacts as we take them'),
  }),
  async run({ desk: id, version, name, title, ...given }, { tx, actor, now }) {
    const { active, listed, channel: by, product, team, keepDays, mapping, ourAddresses } = given;
    const no = product && (await refuseNode(tx, product, 'product'));
    if (no) return no;
    const earlier = id ? await lockDesk(tx, id, version) : null;
    if (isRefusal(earlier)) return earlier;
    if (id && ourAddresses.length === 0 && (await hasJournal(tx, id))) return refuse('desk.journal-needs-addresses');
    const row = {
      title,
      active,
      listed,
      channel: by,
      product_id: product ?? null,
      team_id: team ?? null,
      keep_days: keepDays ?? null,
      our_addresses: ourAddresses,
      mapping: mapping ? JSON.stringify(mapping) : null,
    };
    const desk = earlier?.id ?? newId(now);
    if (earlier) await saveDesk(tx, desk, row);
    else if (!(await addDesk(tx, { id: desk, name, ...row, made_by: personBehind(actor), made_at: now })))
      return refuse('desk.name-taken', { fields: { name: 'There is one of this name.' } });
    const facts = { desk, name: title, added: earlier === null, active };
    return { happened: [{ kind: 'desk-kept', about: await organisationId(tx), ...facts }], reply: { id: desk } };
  },
});
