// Places in JSON by their pointers (RFC 6901), and words with places in braces. Only what a thing holds itself is found, never what every
// object has.
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** What stands at that place; undefined where nothing does. The empty pointer is the whole. */
export function at(whole: Json, pointer: string): Json | undefined {
  let here: Json | undefined = whole;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof here !== 'object' || here === null) return undefined;
    if (Array.isArray(here)) here = /^(0|[1-9]\d*)$/.test(name) ? here[Number(name)] : name === '-1' ? here.at(-1) : undefined;
    else here = Object.hasOwn(here, name) ? here[name] : undefined;
  }
  return here;
}

/** The words with each {name} replaced; one of which nothing is known becomes nothing. */
export const filled = (template: string, value: (name: string) => string): string =>
  template.replaceAll(/\{([a-zA-Z/][^{}\s]*)\}/g, (_, name: string) => value(name));

/** The same in every text of some JSON, and nowhere else. */
export function filledThroughout(template: Json, value: (name: string) => string): Json {
  if (typeof template === 'string') return filled(template, value);
  if (Array.isArray(template)) return template.map((one) => filledThroughout(one, value));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([name, one]) => [name, filledThroughout(one, value)]));
}

export const asJson = (words: string): Json | undefined => {
  try {
    return JSON.parse(words) as Json;
  } catch {
    return undefined;
  }
};

/** The contacts in what was posted: one, a list, or a line each (JSON lines). The lines that are none are left as undefined. */
export function jsonOrLines(words: string): { readonly whole: Json } | { readonly lines: (Json | undefined)[] } | undefined {
  const whole = asJson(words);
  if (whole !== undefined) return { whole };
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return undefined;
  const read = lines.map(asJson);
  return read.every((line) => line === undefined) ? undefined : { lines: read };
}
