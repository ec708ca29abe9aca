// The complaints of the demonstration that show what an ordinary one does not: need-to-know, one about a colleague, people who
// speak for others, somebody who stays unnamed, a couple, one that is two, a query that became one, rules that show more than one
// date. Each begins some days ago.
import { makeNeedToKnow } from '#handling/access/make-need-to-know.ts';
import { nameSubject } from '#handling/access/name-subject.ts';
import { acknowledgeComplaint } from '#handling/intake/acknowledge-complaint.ts';
import { changeParty } from '#handling/intake/change-party.ts';
import { logContact } from '#handling/intake/log-contact.ts';
import { raiseContact } from '#handling/intake/raise-contact.ts';
import { splitComplaint } from '#handling/intake/split-complaint.ts';
import { assignComplaints } from '#handling/triage/assign-complaints.ts';
import { transferComplaint } from '#handling/triage/transfer-complaint.ts';
import { contactPage } from '#views/contacts/contact-page.ts';
import type { Channel } from './arrivals.ts';
import { Case } from './case.ts';
import { chanceFrom } from './chance.ts';
import { newCustomer } from './customers.ts';
import { liveOn } from './life-of-a-complaint.ts';
import { write } from './look-into.ts';
import type { Memory } from './memory.ts';
import { done, type Office } from './office.ts';
import { attachPaper } from './papers.ts';
import { lateWithReason, moreTimeToldOf, timeStandsStill, underTwoRules } from './rules-on-complaints.ts';
import { type Besides, takeDown } from './take-down.ts';
import type { Story } from './texts.ts';
import { putOnHold } from './what-compliance-keeps.ts';

/** So long that the story is in the middle of things today. */
const notYetAnswered = { days: 200, end: 'answer' } as const;

export function specialStories(office: Office, memory: Memory): (() => Promise<void>)[] {
  const told = office.texts.stories;
  const begin = (story: Story, daysAgo: number, channel: Channel): Case => caseOf(office, story, daysAgo, channel);
  return [
    () => needToKnow(begin(told.needToKnow, 6, 'phone'), memory),
    () => aboutColleague(begin(told.colleague, 8, 'phone'), memory),
    () => represented(begin(told.represented, 11, 'letter'), memory),
    () => adviser(begin(told.adviser, 16, 'email'), memory),
    () => plain(begin(told.anonymous, 13, 'letter'), memory, { customer: { anonymous: true } }),
    () => joint(begin(told.joint, 9, 'web'), memory),
    () => twoThings(begin(told.twoThings, 5, 'email'), memory),
    () => askedFirst(begin(told.asked, 4, 'chat'), memory),
    () => underTwoRules(begin(told.twoRules, 12, 'email'), memory),
    () => timeStandsStill(begin(told.stopped, 10, 'phone'), memory),
    () => moreTimeToldOf(begin(told.longer, 24, 'web'), memory),
    () => lateWithReason(begin(told.late, 64, 'letter'), memory),
  ];
}

function caseOf(office: Office, { theme, title, text }: Story, daysAgo: number, channel: Channel): Case {
  const chance = chanceFrom(title);
  const day = office.hours.workedOnOrBefore(daysAgo);
  return new Case(office, { told: { theme, title, text }, channel, received: office.hours.someTime(day, chance) }, chance);
}

const somebody = ({ office, chance }: Case) => newCustomer(office.texts.customers, 'uk', chance);

async function plain(one: Case, memory: Memory, besides: Besides): Promise<void> {
  await takeDown(one, memory, besides);
  await liveOn(one, notYetAnswered);
}

async function needToKnow(one: Case, memory: Memory): Promise<void> {
  const { needToKnow: story } = one.office.texts.stories;
  const customer = {
    ...somebody(one),
    name: 'Ruth Ellison',
    confidential: true,
    adjustments: 'Ring only the number given. No letters.',
  };
  await takeDown(one, memory, { customer, outcomeWanted: story.wants, severity: 'critical' });
  const handler = one.office.person('amara');
  await one.minutes(10, 30);
  const readers = [handler, one.office.person('callum'), one.handler].map(({ id }) => id);
  await one.doesSeeing(makeNeedToKnow, { readers }, one.manager);
  await one.minutes(5, 20);
  await one.does(assignComplaints, { complaints: [{ id: one.id }], person: handler.id }, one.manager);
  one.handler = handler;
  await write(one, story.note);
}

async function aboutColleague(one: Case, memory: Memory): Promise<void> {
  const { colleague: story } = one.office.texts.stories;
  one.handler = one.office.person('sunita');
  await takeDown(one, memory, { outcomeWanted: story.wants });
  await one.minutes(10, 40);
  await one.doesSeeing(nameSubject, { person: one.office.person('gareth').id });
  await one.minutes(10, 60);
  await one.does(assignComplaints, { complaints: [{ id: one.id }], person: one.handler.id }, one.manager);
  await write(one, story.note, [one.manager.id]);
}

async function represented(one: Case, memory: Memory): Promise<void> {
  const mother = { ...somebody(one), name: 'Doreen Watkins', adjustments: 'Does not hear well. Letters in large print.' };
  const daughter = { ...somebody(one), name: 'Bronwen Watkins' };
  const others = [{ customer: daughter, role: 'representative', relationship: 'Daughter', authority: 'asked', primary: true }];
  const { wants } = one.office.texts.stories.represented;
  await takeDown(one, memory, { customer: mother, others, outcomeWanted: wants, severity: 'high' });
  await one.day(2);
  const evidence = await attachPaper(one, 'authority');
  const { parties } = await one.page();
  const representative = parties.find(({ role }) => role === 'representative');
  await one.doesSeeing(changeParty, { customer: representative?.customer, authority: 'seen', evidence });
  await liveOn(one, notYetAnswered);
}

async function adviser(one: Case, memory: Memory): Promise<void> {
  const firm = { name: 'Fairlight Money Advisers', email: 'cases@fairlight.example', phone: '01632 960118' };
  const others = [{ customer: firm, role: 'representative', relationship: 'Claims adviser', authority: 'asked', primary: true }];
  await takeDown(one, memory, { customer: somebody(one), others, outcomeWanted: one.office.texts.stories.adviser.wants });
  await one.minutes(60, 200);
  await putOnHold(one);
  await liveOn(one, notYetAnswered);
}

async function joint(one: Case, memory: Memory): Promise<void> {
  const [first, second] = [
    { ...somebody(one), name: 'Kofi Mensah' },
    { ...somebody(one), name: 'Hannah Mensah' },
  ];
  const others = [{ customer: second, role: 'joint-complainant', relationship: 'Wife' }];
  await plain(one, memory, { customer: first, others, outcomeWanted: one.office.texts.stories.joint.wants });
}

async function twoThings(one: Case, memory: Memory): Promise<void> {
  const { office } = one;
  const { wants, apart, second } = office.texts.stories.twoThings;
  const points = ['The bill is for a meter that is not theirs.', 'The engineer pulled a cabinet off the wall and left it.'];
  await takeDown(one, memory, { outcomeWanted: wants, points });
  await one.day(1);
  const page = await one.page();
  const wall = page.points.find(({ position }) => position === 2);
  const { id } = await one.doesSeeing(splitComplaint, { points: [wall?.id], title: second, reason: apart });
  await one.minutes(4, 12);
  const told = { complaint: id, channel: 'email', text: 'We have made your point about the wall a complaint of its own.' };
  await office.does(one.handler, one.now, acknowledgeComplaint, told);
  await office.does(one.manager, one.now, transferComplaint, { id, team: office.team('home'), reason: apart });
  await liveOn(one, notYetAnswered);
}

async function askedFirst(one: Case, memory: Memory): Promise<void> {
  const { office } = one;
  const { subject, question } = office.texts.stories.asked;
  await one.begin();
  const asked = { kind: 'query', customer: somebody(one), channel: 'chat', subject, text: question };
  const { id: contact } = await one.does(logContact, { ...asked, team: office.team(one.team) });
  await one.minutes(200, 300);
  await one.does(raiseContact, { contact, version: 1, to: 'problem' });
  await one.day(1);
  const { customer } = done(await contactPage(office.house.db, one.handler, contact), one.handler);
  await takeDown(one, memory, { customer: { id: customer?.id }, contact, receivedAt: one.now });
  await liveOn(one, notYetAnswered);
}
