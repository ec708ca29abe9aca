// Sets up the organisation on first run: its name, place and calendar, its first legal entity, its first administrator and team.
// It happens once: the link it needs is printed by the program that found an empty database, works once and expires.
import { z } from 'zod';
import type { Happening } from '#domain/happening.ts';
import { isTimeZone } from '#domain/organisation.ts';
import { whatIsWrong } from '#domain/password.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { sha256 } from '#platform/digest.ts';
import { hashPassword } from '#platform/password.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { spendLink } from '#records/one-time-links.ts';
import { addOrganisation, organisationExists } from '#records/organisations.ts';
import { addPerson } from '#records/people.ts';
import { addTeam, replaceMembers } from '#records/teams.ts';
import { command } from '../command.ts';
import { email, name, password } from './inputs.ts';

const startAgain = 'Starting the program again prints a new link.';

export const setUpOrganisation = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({
    token: z.string(),
    organisation: name('Say what the organisation is called.'),
    timeZone: z.string(),
    calendar: z.string(),
    legalEntity: name('Say the legal name that answers for complaints.'),
    rulePack: z.string(),
    linkLifeDays: z.number().int().min(1).max(60),
    /** Without one, nobody but those who see every complaint finds what somebody else logged. */
    team: name('Say what your first team is called.').optional(),
    administrator: z.object({ name: name('Say the name of the first administrator.'), email, password }),
  }),
  async run(input, { tx, now, rules }) {
    if (await organisationExists(tx)) return refuse('set-up.done');
    if (!rules.calendars.has(input.calendar))
      return refuse('input.invalid', { fields: { calendar: 'Choose one of the calendars listed.' } });
    if (!rules.packs.has(input.rulePack))
      return refuse('input.invalid', { fields: { rulePack: 'Choose one of the rule packs listed.' } });
    if (!isTimeZone(input.timeZone))
      return refuse('input.invalid', { fields: { timeZone: 'Choose a time zone, such as Europe/London.' } });
    const { name, email, password } = input.administrator;
    const wrong = whatIsWrong(password, [name, email, input.organisation]);
    if (wrong) return refuse('input.invalid', { fields: { 'administrator.password': wrong } });
    const link = await spendLink(tx, sha256(input.token), 'set-up', now);
    if (isRefusal(link)) return refuse(link.code, { words: `${link.words} ${startAgain}` });
    const [organisation, legalEntity, administrator] = [newId(now), newId(now), newId(now)];
    await addOrganisation(tx, { ...input, id: organisation, legalEntityId: legalEntity, now });
    const row = { id: administrator, name, email, state: 'active', password_hash: await hashPassword(password), created_at: now };
    await addPerson(tx, row, ['administrator', 'manager'], []);
    const team = input.team === undefined ? [] : await firstTeam(tx, input.team, administrator, now);
    const { rulePack, calendar } = input;
    return {
      happened: [{ kind: 'organisation-set-up', about: organisation, administrator, legalEntity, rulePack, calendar }, ...team],
      queue: [{ job: 'set-timetable', body: {} }],
      reply: { organisation, administrator },
    };
  },
});

async function firstTeam(tx: Transaction, called: string, member: string, now: Date): Promise<Happening[]> {
  const team = newId(now);
  await addTeam(tx, team, called, now);
  await replaceMembers(tx, team, [member]);
  return [
    { kind: 'team-added', about: team, name: called, members: [member] },
    { kind: 'team-joined', about: member, team },
  ];
}
