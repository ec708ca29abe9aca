// Markup from a template in which every value is escaped, unless it is markup made here too. Not a framework: a page is a function of
// what it shows, and keeps nothing.

export interface Markup {
  readonly markup: string;
}

type Value = Markup | string | number | null | undefined | false | readonly Value[];

export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: parts.reduce((written, part, index) => `${written}${write(values[index - 1])}${part}`) };
}

function write(value: Value): string {
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value));
  return 'markup' in value ? value.markup : value.map(write).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}
