// Changes what the organisation says of itself. Complaints already logged keep the calendar they were logged under; daily work
// follows the time zone, and search follows the language.
import { z } from 'zod';
import { isLanguage, isTimeZone, linkLife } from '#domain/organisation.ts';
import { refuse } from '#domain/refusal.ts';
import { changesBetween } from '#domain/setting-change.ts';
import { lockSettings, saveSettings } from '#records/organisations.ts';
import { command } from '../command.ts';
import type { Later } from '../later-work.ts';
import { named, unknownRules, version } from './inputs.ts';

export const changeOrganisation = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    version,
    name: named('Say what the organisation is called.'),
    timeZone: z.string().refine(isTimeZone, 'Choose a time zone, such as Europe/London.'),
    calendar: z.string(),
    language: z.string().refine(isLanguage, 'Choose one of the languages listed.'),
    linkLifeDays: z.number().int().min(linkLife.least).max(linkLife.most),
  }),
  async run({ version, ...wanted }, { tx, rules }) {
    const unknown = unknownRules(wanted, rules);
    if (unknown) return unknown;
    const found = await lockSettings(tx);
    const changes = changesBetween(found.settings, wanted);
    const reply = { version: found.version + 1 };
    if (Object.keys(changes).length === 0) return { unchanged: true, reply: { version: found.version } };
    if (found.version !== version) return refuse('page.stale', { facts: { version: found.version } });
    await saveSettings(tx, wanted);
    const queue: Later[] = [];
    if (changes['timeZone']) queue.push({ job: 'set-timetable', body: {} }, { job: 'recount-clocks', body: { calendar: 'none' } });
    if (changes['language']) queue.push({ job: 'reindex-search', body: {} });
    return { happened: [{ kind: 'organisation-changed', about: found.id, changes }], queue, reply };
  },
});
