// What a change of settings changed: each setting with what it was and what it becomes. Settings hold no personal data, so the
// record keeps both, and their history can be told from it alone.

export interface Changed {
  readonly was: string;
  readonly becomes: string;
}

/** By the name of each setting that differs; empty when all is as it was. */
export function changesBetween(
  was: Readonly<Record<string, string | number>>,
  becomes: Readonly<Record<string, string | number>>,
): Record<string, Changed> {
  const changed = Object.keys(becomes).filter((name) => was[name] !== becomes[name]);
  return Object.fromEntries(changed.map((name) => [name, { was: String(was[name]), becomes: String(becomes[name]) }]));
}
