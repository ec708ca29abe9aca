// The shapes of what is sent and answered, in words: each member with its kind, its limits and what it means.
import type { OpenAPIV3_1 } from 'openapi-types';
import { html, type Markup } from '#platform/http/html.ts';

export type Shape = OpenAPIV3_1.SchemaObject | OpenAPIV3_1.ReferenceObject;

const named = (reference: string): string => reference.replace('#/components/schemas/', '');

/** What kind of value it is: "text, 1 to 200 characters", "list of Complaint", "one of open, closed". */
export function kindOf(shape: Shape): Markup {
  if ('$ref' in shape) return html`<a href="#shape-${named(shape.$ref)}">${named(shape.$ref)}</a>`;
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices && choices.every(isUnnamedObject)) return html`one of these objects`;
  if (choices) return html`${between(choices.map(kindOf), ' or ')}`;
  if (shape.allOf) return html`${between(shape.allOf.map(kindOf), ' and ')}`;
  if (shape.const !== undefined) return shape.const === '' ? html`empty text` : html`<code>${JSON.stringify(shape.const)}</code>`;
  if (shape.enum?.length === 1 && shape.enum[0] === '') return html`empty text`;
  if (shape.enum)
    return html`one of ${between(
      shape.enum.map((one) => html`<code>${one === '' ? 'empty text' : String(one)}</code>`),
      ', ',
    )}`;
  if (shape.type === 'array')
    return html`list of ${kindOf(shape.items)}${bounds(shape.minItems, shape.maxItems, ['item', 'items'])}`;
  return plainKind(shape);
}

function between(parts: readonly Markup[], joint: string): Markup[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [html`${joint}`, part]));
}

const formats: Readonly<Record<string, string>> = {
  uuid: 'id (UUID)',
  'date-time': 'instant (ISO 8601)',
  date: 'day (YYYY-MM-DD)',
  email: 'e-mail address',
  uri: 'web address',
};
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  null: 'null',
};

function plainKind(shape: OpenAPIV3_1.SchemaObject): Markup {
  const { type = 'any value', format = '' } = shape;
  if (Array.isArray(type)) return html`${type.map((one) => kinds[one] ?? one).join(' or ')}`;
  if (formats[format]) return html`${formats[format]}`;
  if (type === 'string') return html`text${bounds(shape.minLength, shape.maxLength, ['character', 'characters'])}`;
  if (type === 'integer' || type === 'number') return html`${kinds[type]}${bounds(shape.minimum, shape.maximum)}`;
  const { additionalProperties } = shape;
  if (type === 'object' && !shape.properties && typeof additionalProperties === 'object')
    return html`object whose members are ${kindOf(additionalProperties)}`;
  return html`${kinds[type] ?? type}`;
}

const unbound = Number.MAX_SAFE_INTEGER;

function bounds(least: number | undefined, most: number | undefined, [one, many] = ['', ''] as readonly [string, string]): string {
  const from = least === undefined || least <= -unbound ? undefined : least;
  const to = most === undefined || most >= unbound ? undefined : most;
  const of = (count: number): string => (many === '' ? '' : ` ${count === 1 ? one : many}`);
  if (from !== undefined && to !== undefined) return from === to ? `, ${from}${of(from)}` : `, ${from} to ${to}${of(to)}`;
  if (to !== undefined) return `, at most ${to}${of(to)}`;
  return from === undefined || (from === 0 && many !== '') ? '' : `, at least ${from}${of(from)}`;
}

/** The members of an object and of the objects in it; for anything else, its kind. */
export function shapeInWords(shape: Shape): Markup {
  if ('$ref' in shape) return html`<p>${kindOf(shape)}</p>`;
  const members = Object.entries(shape.properties ?? {});
  if (members.length === 0)
    return shape.type === 'object' && !shape.additionalProperties ? html`<p>An empty object.</p>` : html`<p>${kindOf(shape)}</p>`;
  return html`<dl class="members">${members.map(([name, member]) => memberInWords(name, member, shape.required?.includes(name) ?? false))}</dl>`;
}

function memberInWords(name: string, member: Shape, required: boolean): Markup {
  const description = 'description' in member ? member.description : undefined;
  const usual: unknown = '$ref' in member ? undefined : member.default;
  return html`<dt><code>${name}</code>${required ? '' : html` <span class="may">may be left out</span>`}</dt>
<dd><span class="kind">${kindOf(member)}</span>${usual === undefined ? '' : html`<span class="kind">; without it <code>${JSON.stringify(usual)}</code></span>`}
${description ? html`<p>${description}</p>` : ''}${inner(member)}</dd>`;
}

/** Objects that have no name of their own are told where they stand. */
function inner(member: Shape): Markup | string {
  if ('$ref' in member) return '';
  if (member.type === 'array') return inner(member.items);
  const choices = member.anyOf ?? member.oneOf;
  if (choices) {
    const told = choices.filter(isUnnamedObject).map(inner);
    return html`${told.flatMap((one, index) => (index === 0 ? [one] : [html`<p class="or">or</p>`, one]))}`;
  }
  return member.properties ? shapeInWords(member) : '';
}

function isUnnamedObject(shape: Shape): boolean {
  return !('$ref' in shape) && shape.properties !== undefined;
}
