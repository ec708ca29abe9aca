// Routes of the settings an administrator keeps: the organisation, its legal entities, the days it works.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { addLegalEntity } from '#handling/settings/add-legal-entity.ts';
import { changeAuthorityLimit } from '#handling/settings/change-authority-limit.ts';
import { changeCalendarDay } from '#handling/settings/change-calendar-day.ts';
import { changeJargon } from '#handling/settings/change-jargon.ts';
import { changeRecourse } from '#handling/settings/change-recourse.ts';
import { enterWording } from '#handling/settings/enter-wording.ts';
import { changeLegalEntity } from '#handling/settings/change-legal-entity.ts';
import { changeOrganisation } from '#handling/settings/change-organisation.ts';
import { changedEntity, saidOfDay } from '#handling/settings/inputs.ts';
import { keepOutsideBody } from '#handling/settings/keep-outside-body.ts';
import { restoreCalendarDay } from '#handling/settings/restore-calendar-day.ts';
import { retireOutsideBody } from '#handling/settings/retire-outside-body.ts';
import { Authority, authority } from '#views/settings/authority.ts';
import { CalendarList, calendarList, CalendarPage, calendarPage } from '#views/settings/calendar-page.ts';
import { Jargon, jargon } from '#views/settings/jargon.ts';
import { LetterWordings, letterWordings } from '#views/settings/letter-wordings.ts';
import { OutsideBodies, outsideBodies } from '#views/settings/outside-bodies.ts';
import { SettingsPage, settingsPage } from '#views/settings/settings-page.ts';
import { route } from '../route.ts';

const version = z.object({ version: z.number().int() });

export const settingsRoutes = [
  route({
    method: 'GET',
    path: '/api/settings/letters',
    tag: 'Settings',
    summary: 'Read the prescribed wordings of letters and how they name the independent body',
    reply: LetterWordings,
    scope: 'read',
    handle: ({ house, actor }) => letterWordings(house.db, actor, house.rules),
  }),
  route({
    method: 'POST',
    path: '/api/settings/wordings',
    tag: 'Settings',
    summary: 'Enter the prescribed words of a letter from their source',
    body: enterWording.input,
    reply: z.object({ number: z.number().int() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, enterWording, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/recourse',
    tag: 'Settings',
    summary: 'Say how letters name the independent body, and what other ways there are to be helped',
    body: changeRecourse.input,
    reply: version,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, changeRecourse, body, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/settings/words-to-avoid',
    tag: 'Settings',
    summary: 'Read the words to avoid in letters, and the better ones',
    reply: Jargon,
    scope: 'read',
    handle: ({ house, actor }) => jargon(house.db, actor),
  }),
  route({
    method: 'GET',
    path: '/api/settings/outside-bodies',
    tag: 'Settings',
    summary: 'Read the list of bodies outside that complaints are passed on to',
    reply: OutsideBodies,
    scope: 'read',
    handle: ({ house, actor }) => outsideBodies(house.db, actor),
  }),
  route({
    method: 'POST',
    path: '/api/settings/outside-bodies',
    tag: 'Settings',
    summary: 'Put a body outside on the list, or correct it',
    body: keepOutsideBody.input,
    reply: version.extend({ id: z.uuid() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, keepOutsideBody, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/outside-body-endings',
    tag: 'Settings',
    summary: 'Take a body outside off the list',
    body: retireOutsideBody.input,
    reply: z.object({ retired: z.boolean() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, retireOutsideBody, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/words-to-avoid',
    tag: 'Settings',
    summary: 'Put a word on the list of those to avoid, change its better one, or take it off',
    body: changeJargon.input,
    reply: z.object({ term: z.string() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, changeJargon, body, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/settings',
    tag: 'Settings',
    summary: 'Read the settings of the organisation and its legal entities',
    reply: SettingsPage,
    scope: 'administer',
    handle: ({ house, actor }) => settingsPage(house.db, actor, house.rules),
  }),
  route({
    method: 'PUT',
    path: '/api/settings/organisation',
    tag: 'Settings',
    summary: 'Change the organisation',
    body: changeOrganisation.input,
    reply: version,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, changeOrganisation, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/legal-entities',
    tag: 'Settings',
    summary: 'Add a legal entity',
    body: addLegalEntity.input,
    reply: z.object({ id: z.uuid() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, addLegalEntity, body, { actor, key }),
  }),
  route({
    method: 'PUT',
    path: '/api/settings/legal-entities/:id',
    tag: 'Settings',
    summary: 'Rename a legal entity, or give it other rules or another calendar',
    params: z.object({ id: z.uuid() }),
    body: changedEntity,
    reply: version,
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, changeLegalEntity, { ...body, ...params }, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/settings/authority',
    tag: 'Settings',
    summary: 'Read who may commit how much, and what was changed',
    reply: Authority,
    scope: 'administer',
    handle: ({ house, actor }) => authority(house.db, actor),
  }),
  route({
    method: 'POST',
    path: '/api/settings/authority',
    tag: 'Settings',
    summary: 'Set or take away the limit of a role or a person',
    body: changeAuthorityLimit.input,
    reply: z.object({ limit: z.object({ minor: z.number().int().nullable() }).nullable() }),
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, changeAuthorityLimit, body, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/settings/calendars',
    tag: 'Settings',
    summary: 'List the calendars, who counts in them and how far ahead they are known',
    reply: CalendarList,
    scope: 'administer',
    handle: ({ house, actor }) => calendarList(house.db, actor, house.rules, house.clock()),
  }),
  route({
    method: 'GET',
    path: '/api/settings/calendars/:id',
    tag: 'Settings',
    summary: 'Read the holidays of a year in a calendar',
    params: z.object({ id: z.string() }),
    query: z.object({ year: z.coerce.number().int().min(1990).max(2200).optional() }),
    reply: CalendarPage,
    scope: 'administer',
    handle: ({ house, actor, params, query }) =>
      calendarPage(house.db, actor, { ...params, ...query }, { rules: house.rules, now: house.clock() }),
  }),
  route({
    method: 'PUT',
    path: '/api/settings/calendars/:calendar/days/:day',
    tag: 'Settings',
    summary: 'Add a holiday to a calendar, or take one out',
    params: z.object({ calendar: z.string(), day: z.string() }),
    body: saidOfDay,
    reply: version,
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, changeCalendarDay, { ...body, ...params }, { actor, key }),
  }),
  route({
    method: 'DELETE',
    path: '/api/settings/calendars/:calendar/days/:day',
    tag: 'Settings',
    summary: 'Take back what was changed about a day',
    params: z.object({ calendar: z.string(), day: z.string() }),
    query: z.object({ version: z.coerce.number().int().min(1) }),
    reply: z.object({}),
    scope: 'administer',
    handle: ({ house, actor, key, params, query }) => perform(house, restoreCalendarDay, { ...params, ...query }, { actor, key }),
  }),
];
