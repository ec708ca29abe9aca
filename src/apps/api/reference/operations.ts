// One operation of the API on the reference page: what it does, how it is asked, what it answers, who may ask.
import type { OpenAPIV3_1 } from 'openapi-types';
import { html, type Markup } from '#platform/http/html.ts';
import { kindOf, type Shape, shapeInWords } from './shapes.ts';

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly about: OpenAPIV3_1.OperationObject;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

export function operationsIn(document: OpenAPIV3_1.Document): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const about = item?.[method];
      return about ? [{ method: method.toUpperCase(), path, about }] : [];
    }),
  );
}

export const anchorOf = ({ about }: Operation): string => `operation-${about.operationId ?? ''}`;

export function operationInWords(operation: Operation): Markup {
  const { method, path, about } = operation;
  const body = contentOf(about.requestBody);
  const done = contentOf(about.responses?.['200']);
  const anchor = anchorOf(operation);
  return html`<section class="operation" id="${anchor}" aria-labelledby="${anchor}-title">
<h3 id="${anchor}-title"><a href="#${anchor}">${about.summary ?? path}</a></h3>
<p class="line"><code class="method" data-method="${method}">${method}</code> <code class="path">${path}</code></p>
<p class="who">${whoMayAsk(about)}</p>
${parameters(about)}
${body ? html`<h4>You send</h4>${contentInWords(body)}` : ''}
<h4>You get</h4>${done ? contentInWords(done) : html`<p>An empty answer.</p>`}
</section>`;
}

interface Content {
  readonly media: string;
  readonly shape: Shape;
}

function contentOf(
  holder: OpenAPIV3_1.RequestBodyObject | OpenAPIV3_1.ResponseObject | OpenAPIV3_1.ReferenceObject | undefined,
): Content | undefined {
  if (!holder || '$ref' in holder) return undefined;
  const [first] = Object.entries(holder.content ?? {});
  return first?.[1].schema ? { media: first[0], shape: first[1].schema } : undefined;
}

const mediaInWords: Readonly<Record<string, string>> = {
  'application/x-ndjson': 'A stream of JSON lines',
  'text/csv': 'A stream of CSV',
  'multipart/form-data': 'A form with files',
};

function contentInWords({ media, shape }: Content): Markup {
  if (media === 'application/json') return shapeInWords(shape);
  return html`<p>${mediaInWords[media] ?? media} (<code>${media}</code>).</p>${'properties' in shape ? shapeInWords(shape) : ''}`;
}

function whoMayAsk({ security }: OpenAPIV3_1.OperationObject): Markup {
  if (!security || security.length === 0) return html`Open: asked without signing in.`;
  const scope = security.flatMap((way) => way['token'] ?? [])[0];
  if (scope === undefined) return html`For a person at a screen; closed to tokens.`;
  return html`A person at a screen, or a token with the scope <a href="#tokens"><code>${scope}</code></a>.`;
}

function parameters({ parameters: given = [] }: OpenAPIV3_1.OperationObject): Markup | string {
  const own = given.filter((one): one is OpenAPIV3_1.ParameterObject => 'in' in one);
  if (own.length === 0) return '';
  return html`<h4>In the address</h4><dl class="members">${own.map(
    (
      one,
    ) => html`<dt><code>${one.in === 'query' ? `?${one.name}=` : `{${one.name}}`}</code>${one.required ? '' : html` <span class="may">may be left out</span>`}</dt>
<dd><span class="kind">${one.schema ? kindOf(one.schema as Shape) : 'text'}</span>${one.description ? html`<p>${one.description}</p>` : ''}</dd>`,
  )}</dl>`;
}
