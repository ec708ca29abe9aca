// Fills an empty database with the demonstration: an invented organisation and two years of its complaints, told back from one
// moment, through the same commands as everybody's. The only way in; nothing is written past the commands, so the record is as
// whole as any other.
import type { House } from '#handling/command.ts';
import { type Arrival, arrivals, daysOfHistory, heldUp } from './arrivals.ts';
import { Case } from './case.ts';
import { chanceFrom } from './chance.ts';
import { contactsThatCome } from './contacts-that-come.ts';
import { ordinaryCourse } from './course.ts';
import { returnsFiled } from './file-returns.ts';
import { liveOn } from './life-of-a-complaint.ts';
import { sameEvent, sentTwice } from './meetings.ts';
import { Memory } from './memory.ts';
import { Office, RefusedStory } from './office.ts';
import { officeHabits } from './office-habits.ts';
import { OfficeHours } from './office-hours.ts';
import { openOrganisation } from './open-organisation.ts';
import { PassingTime } from './passing-time.ts';
import { specialStories } from './special-stories.ts';
import { takeDown } from './take-down.ts';
import { readTexts, type Texts } from './texts.ts';
import { whatComplianceKeeps } from './what-compliance-keeps.ts';

type Life = () => Promise<void>;
const everyHowMany = 41;

export interface Filled {
  readonly complaints: number;
  /** Why stories were left unfinished; none, unless texts and program no longer fit together. */
  readonly unfinished: readonly string[];
}

/** Fills the house; its clock says the moment at which the demonstration ends. */
export async function fillDemonstration(house: House): Promise<Filled> {
  const texts = readTexts();
  const office = await openOffice(house, texts);
  const memory = new Memory();
  const coming = arrivals(texts.told, office.hours, chanceFrom('arrivals'));
  const unfinished: string[] = [];
  const lives: Life[] = [
    ...officeHabits(office),
    ...returnsFiled(office),
    ...whatComplianceKeeps(office),
    ...coming.flatMap((arrival, index) => livesOf(office, arrival, index, memory)),
    ...heldUp(texts.told, office.hours).map((arrival, index) => slowLife(office, arrival, index, memory)),
    ...specialStories(office, memory),
    ...contactsThatCome(office),
    () => sameEvent(office, memory),
  ];
  await office.time.live(lives.map((life) => () => life().catch(noteRefusal(unfinished))));
  return { complaints: memory.count, unfinished };
}

const noteRefusal =
  (unfinished: string[]) =>
  (error: unknown): void => {
    if (!(error instanceof RefusedStory)) throw error;
    unfinished.push(error.message);
  };

async function openOffice(house: House, texts: Texts): Promise<Office> {
  const now = house.clock();
  const calendar = house.rules.calendars.get(texts.organisation.calendar);
  if (!calendar) throw new Error(`The calendar ${texts.organisation.calendar} of the demonstration is not there.`);
  const hours = new OfficeHours(calendar, now);
  const opening = hours.at(hours.daysAgo(daysOfHistory + 20), 9 * 60);
  const directory = await openOrganisation({ ...house, clock: () => opening }, texts);
  return new Office({ house, texts, hours, time: new PassingTime(now), directory });
}

function livesOf(office: Office, arrival: Arrival, index: number, memory: Memory): Life[] {
  const name = `complaint ${index}`;
  if (index % everyHowMany === 7) return sentTwice(office, arrival, name, memory);
  const one = new Case(office, arrival, chanceFrom(name));
  return [
    async () => {
      await takeDown(one, memory);
      await liveOn(one, ordinaryCourse(one));
    },
  ];
}

/** One that is still not answered today. */
function slowLife(office: Office, arrival: Arrival, index: number, memory: Memory): Life {
  const one = new Case(office, arrival, chanceFrom(`held up ${index}`));
  return async () => {
    await takeDown(one, memory);
    await liveOn(one, { days: daysOfHistory, end: 'answer' });
  };
}
