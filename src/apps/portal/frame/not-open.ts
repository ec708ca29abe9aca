// What stands at our pages while the organisation is still being set up: in the reader's language, without its name, with what to do now.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { usualColour } from '#domain/brand-colour.ts';
import { html } from '#platform/http/html.ts';
import { chooseLanguage, languageOf } from './language.ts';
import { show } from './show.ts';
import type { Portal } from './visit.ts';

export function notOpen({ words, sheet }: Portal, request: FastifyRequest, response: FastifyReply): FastifyReply {
  const { say, locale, dir } = languageOf(words, chooseLanguage(words, [], request.headers['accept-language'] ?? '', 'en'));
  const { markup } = html`<!doctype html>
<html lang="${locale}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${say('frame.not-open.title')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/portal/${usualColour.slice(1)}/${sheet}.css">
</head>
<body>
<div class="wide"><main id="main">
<h1>${say('frame.not-open.title')}</h1>
<p>${say('frame.not-open.text')}</p>
<p>${say('frame.not-open.meanwhile')}</p>
</main></div>
</body>
</html>
`;
  return show(response.header('retry-after', '3600'), markup, 503);
}
