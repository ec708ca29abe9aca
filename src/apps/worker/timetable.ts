// The daily and hourly work of the program's own clock. The seal is taken a little after midnight where the organisation is, so
// that a day of the record is sealed whole; what has expired goes every hour.
import type { House } from '#handling/command.ts';
import { timeZoneOf } from '#views/settings/time-zone.ts';

/** Sets the hours; asked at every start and when the time zone changes. Before first set-up the hours are those of UTC. */
export async function setTimetable(house: House): Promise<void> {
  const tz = await timeZoneOf(house.db);
  await house.jobs.schedule('seal-record', '5 0 * * *', {}, { tz });
  await house.jobs.schedule('expire-offers', '10 0 * * *', {}, { tz });
  await house.jobs.schedule('warn-handlers', '30 6 * * *', {}, { tz });
  await house.jobs.schedule('warn-promise-owners', '35 6 * * *', {}, { tz });
  await house.jobs.schedule('mark-late-information', '20 6 * * *', {}, { tz });
  await house.jobs.schedule('warn-of-contributions', '40 6 * * *', {}, { tz });
  await house.jobs.schedule('escalate-at-risk', '45 6 * * *', {}, { tz });
  await house.jobs.schedule('reckon-retention', '15 1 * * *', {}, { tz });
  await house.jobs.schedule('acknowledge-new', '* * * * *', {}, { tz });
  await house.jobs.schedule('keep-informed', '*/5 * * * *', {}, { tz });
  await house.jobs.schedule('see-what-is-new', '*/10 * * * *', {}, { tz });
  await house.jobs.schedule('tell-affected', '* * * * *', {}, { tz });
  await house.jobs.schedule('ask-feedback', '25 * * * *', {}, { tz });
  await house.jobs.schedule('send-waiting', '* * * * *', {}, { tz });
  await house.jobs.schedule('read-contacts', '* * * * *', {}, { tz });
  await house.jobs.schedule('weigh-again', '50 * * * *', {}, { tz });
  await house.jobs.schedule('tell-desks', '* * * * *', {}, { tz });
  await house.jobs.schedule('check-files', '* * * * *', {}, { tz });
  await house.jobs.schedule('clear-expired', '35 * * * *', {}, { tz });
}
