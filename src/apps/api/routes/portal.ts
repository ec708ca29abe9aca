// Routes of Settings › Customers' pages: the colour, the logo, the sites that may show the form, the links and codes.
import { z } from 'zod';
import { may } from '#domain/actor.ts';
import { logoGrounds, type LogoGround } from '#domain/logo.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { changeLogo } from '#handling/portal/change-logo.ts';
import { changeLook } from '#handling/portal/change-look.ts';
import { chooseSites } from '#handling/portal/choose-sites.ts';
import { makeLink } from '#handling/portal/make-link.ts';
import { removeLogo } from '#handling/portal/remove-logo.ts';
import { retireLink } from '#handling/portal/retire-link.ts';
import { PortalSettings, portalSettings } from '#views/portal/portal-settings.ts';
import { receiveLogo } from '../receive-logo.ts';
import { route } from '../route.ts';

const version = z.object({ version: z.number().int() });
const code = z.object({ code: z.string() });
const LogoTrial = z
  .object({
    png: z.string().describe('The picture as it would be kept, in Base64'),
    width: z.number().int(),
    height: z.number().int(),
    bytes: z.number().int(),
    ground: z.enum(Object.keys(logoGrounds) as [LogoGround, ...LogoGround[]]),
  })
  .meta({ id: 'LogoTrial' });

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
    method: 'POST',
    path: '/api/settings/portal/logo/trial',
    tag: 'Settings',
    summary: 'See how a logo will look, without putting it into use',
    form: z.object({ file: z.string().meta({ format: 'binary' }) }),
    reply: LogoTrial,
    scope: 'administer',
    perMinute: 30,
    async handle({ house, actor, request }) {
      if (!may(actor, 'manage-settings')) return refuse('permission.missing');
      const received = await receiveLogo(house, request);
      if (isRefusal(received)) return received;
      const { picture, ground } = received;
      if (!picture) return refuse('file.missing');
      const { width, height, png } = picture;
      return { png: png.toString('base64'), width, height, bytes: png.byteLength, ground };
    },
  }),
  route({
    method: 'POST',
    path: '/api/settings/portal/logo',
    tag: 'Settings',
    summary: 'Put a logo into use on pages, in mail and on letters, or change its words',
    form: z.object({ file: z.string().meta({ format: 'binary' }).optional(), alt: z.string(), version: z.string() }),
    reply: version,
    scope: 'administer',
    perMinute: 30,
    async handle({ house, actor, key, request }) {
      if (!may(actor, 'manage-settings')) return refuse('permission.missing');
      const received = await receiveLogo(house, request);
      if (isRefusal(received)) return received;
      const { picture, fields } = received;
      return perform(house, changeLogo, { ...fields, picture }, { actor, key });
    },
  }),
  route({
    method: 'POST',
    path: '/api/settings/portal/logo/remove',
    tag: 'Settings',
    summary: 'Take the logo off pages, mail and letters to come',
    body: removeLogo.input,
    reply: version,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, removeLogo, body, { actor, key }),
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
