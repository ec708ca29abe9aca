// The short links on doors, receipts and leaflets: where they lead, their code as a picture, the sheet to print; and the two small
// scripts of a form in another site's page.
import type { FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import { renderSVG } from 'uqr';
import { wayAddress } from '#domain/portal-link.ts';
import { html } from '#platform/http/html.ts';
import { linkShown } from '#views/portal/link-shown.ts';
import type { Doorway } from '../frame/doorway.ts';
import { page } from '../frame/page.ts';
import { show } from '../frame/show.ts';
import type { Portal } from '../frame/visit.ts';

export async function serveLinks(scope: FastifyInstance, doorway: Doorway, { house, publicUrl }: Portal): Promise<void> {
  const addressOf = (code: string): string => new URL(`/t/${code}`, publicUrl).href;
  doorway.get('/t/:code', async ({ params, response, query }) => {
    const link = await linkShown(house.db, params['code'] ?? '');
    const to = link ? wayAddress(link.way, params['code'] ?? '') : '/tell-us?';
    return response.redirect('framed' in query ? `${to}&framed` : to, 303);
  });
  doorway.get('/t/:code/code.svg', async ({ params, response }) => {
    const { code = '' } = params;
    if (!(await linkShown(house.db, code))) return response.redirect('/tell-us', 303);
    const picture = renderSVG(addressOf(code), { ecc: 'M', border: 4, pixelSize: 8 });
    return response.type('image/svg+xml').header('content-disposition', `inline; filename="${code}.svg"`).send(picture);
  });
  doorway.get('/t/:code/sheet', async ({ visit, params, response }) => {
    const { code = '' } = params;
    const { say, organisation } = visit;
    const link = await linkShown(house.db, code);
    if (!link) return response.redirect('/tell-us', 303);
    const body = html`<p class="large">${say('links.sheet.text')}</p><p><img class="code" src="/t/${code}/code.svg" alt="${say('links.sheet.alt', { address: addressOf(code) })}"></p>
<p>${say('links.sheet.or')}</p><p class="large"><strong>${addressOf(code)}</strong></p><p class="quiet">${say('links.sheet.free')}</p>`;
    return show(response, page(visit, { title: say('links.sheet.title', { organisation }), caption: link.label, body }));
  });
  for (const name of ['embed.js', 'framed.js']) {
    const script = await readFile(new URL(name, import.meta.url), 'utf8');
    scope.get(`/portal/${name}`, { schema: { hide: true } }, async (_, response) =>
      response
        .type('text/javascript; charset=utf-8')
        .header('cache-control', 'public, max-age=3600')
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(script),
    );
  }
}
