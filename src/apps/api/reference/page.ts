// The reference as one page: how to begin, every operation by what it is about, every named shape, every refusal. It is drawn
// from the description of the API, needs no JavaScript, prints, and follows the reader's light or dark.
import type { OpenAPIV3_1 } from 'openapi-types';
import { guide, type Limits } from './guide.ts';
import { html, type Markup } from '#platform/http/html.ts';
import { anchorOf, type Operation, operationInWords, operationsIn } from './operations.ts';
import { refusalsInWords } from './refusals.ts';
import { kindOf, type Shape, shapeInWords } from './shapes.ts';

const chapters = [
  ['start', 'Begin'],
  ['tokens', 'Tokens'],
  ['once', 'Once, and only once'],
  ['paging', 'Reading on'],
  ['problems', 'When the answer is no'],
  ['limits', 'Limits'],
] as const;

export function referencePage(document: OpenAPIV3_1.Document, limits: Limits): string {
  const groups = byTag(operationsIn(document));
  const shapes = Object.entries(document.components?.schemas ?? {});
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>API reference · Redress</title>
<link rel="stylesheet" href="/api/reference.css">
</head>
<body>
<a class="skip" href="#reference">Skip to the reference</a>
<header><p class="brand">Redress</p><h1>API reference</h1></header>
<nav aria-label="Contents">${contents(groups, shapes.length > 0)}</nav>
<main id="reference" tabindex="-1">
${guide(limits)}
${groups.map(
  ([tag, operations]) => html`<section class="group" id="${slug(tag)}" aria-labelledby="${slug(tag)}-title">
<h2 id="${slug(tag)}-title">${tag}</h2>${operations.map(operationInWords)}</section>`,
)}
${shapesInWords(shapes)}
${refusalsInWords()}
</main>
</body>
</html>
`.markup;
}

const slug = (tag: string): string => `about-${tag.toLowerCase().replaceAll(' ', '-')}`;

function byTag(operations: readonly Operation[]): [string, Operation[]][] {
  const groups = Map.groupBy(operations, ({ about }) => about.tags?.[0] ?? 'Other');
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function contents(groups: readonly [string, Operation[]][], shapes: boolean): Markup {
  return html`<ul>${chapters.map(([id, words]) => html`<li><a href="#${id}">${words}</a></li>`)}</ul>
${groups.map(
  ([tag, operations]) => html`<p><a href="#${slug(tag)}">${tag}</a></p>
<ul>${operations.map((one) => html`<li><a href="#${anchorOf(one)}">${one.about.summary ?? one.path}</a></li>`)}</ul>`,
)}
<ul>${shapes && html`<li><a href="#shapes">Shapes</a></li>`}<li><a href="#refusals">Refusals</a></li></ul>`;
}

function shapesInWords(shapes: readonly [string, Shape][]): Markup | string {
  if (shapes.length === 0) return '';
  return html`<section id="shapes" aria-labelledby="shapes-title"><h2 id="shapes-title">Shapes</h2>
${shapes.map(
  ([name, shape]) => html`<section class="operation" id="shape-${name}"><h3><a href="#shape-${name}">${name}</a></h3>
${'description' in shape && shape.description ? html`<p>${shape.description}</p>` : ''}
${'properties' in shape ? shapeInWords(shape) : html`<p>${kindOf(shape)}</p>`}</section>`,
)}</section>`;
}
