// A draft: what a person has typed somewhere and not yet done anything with, kept as typed across reload, crash and sign-out.
// It is theirs alone, is no act on anything, and holds whatever the place it was typed in likes to keep.

/** Names where it was typed: 'log-complaint', 'note:0198…'. The screens choose the names; one person has one draft a place. */
export const draftPlacePattern = /^[a-z][a-z0-9:._-]{0,119}$/;

/** The largest draft that is kept, in bytes of JSON. */
export const largestDraft = 1024 * 1024;

/** How many drafts one person keeps; beyond it the longest untouched go first. */
export const mostDrafts = 200;

// PostgreSQL's jsonb takes neither U+0000 nor half of a surrogate pair, and both can be pasted: they are kept as U+FFFD. Only an
// escape that is itself not escaped counts, so the pairs of backslashes before it are matched first.
const unstorable = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/** The draft as JSON that any PostgreSQL stores. */
export function draftAsJson(body: unknown): string {
  return (JSON.stringify(body) ?? 'null').replaceAll(unstorable, '$1\\ufffd');
}
