// Routes of Settings › Customers' pages: the colour, the sites that may show the form, the links and codes.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { changeLook } from '#handling/portal/change-look.ts';
import { chooseSites } from '#handling/portal/choose-sites.ts';
import { makeLink } from '#handling/portal/make-link.ts';
import { retireLink } from '#handling/portal/retire-link.ts';
import { PortalSettings, portalSettings } from '#views/portal/portal-settings.ts';
import { route } from '../route.ts';

const version = z.object({ version: z.number().int() });
const code = z.object({ code: z.string() });

export const portalRoutes = [
  route({
    method: 'GET',
    path: '/api/settings/portal',
    tag: 'Settings',
    summary: 'Read how the pages for customers are arranged, with their links and codes',
    reply: PortalSettings,
    scope: 'administer',
    handle: ({ house, actor }) => portalSettings(house.db, actor),
  }),
  route({
    method: 'PUT',
    path: '/api/settings/portal/colour',
    tag: 'Settings',
    summary: 'Change the colour of the pages for customers',
    body: changeLook.input,
    reply: version,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, changeLook, body, { actor, key }),
  }),
  route({
    method: 'PUT',
    path: '/api/settings/portal/sites',
    tag: 'Settings',
    summary: 'Choose which other sites may show the form for customers',
    body: chooseSites.input,
    reply: version,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, chooseSites, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/portal/links',
    tag: 'Settings',
    summary: 'Make a link and code by which customers come from a place or product',
    body: makeLink.input,
    reply: code,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, makeLink, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/portal/links/:code/retire',
    tag: 'Settings',
    summary: 'Retire a link and code for customers',
    params: code,
    reply: code,
    scope: 'administer',
    handle: ({ house, actor, key, params }) => perform(house, retireLink, params, { actor, key }),
  }),
];
