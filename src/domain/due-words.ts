// What a clock asks for, as the end of a sentence: "the final response is due in 3 working days", "the time for keeping the
// complainant informed ends tomorrow", "the acknowledgement is 2 working days late". A clock's name is a heading; this puts it
// into a sentence whatever kind of name it is.

const isGerund = (name: string): boolean => /^[A-Z]?[a-z]+ing\b/.test(name);
const lowered = (name: string): string => (/^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

/** `when` is a clock's own words about today: 'in 3 working days', '2 working days late', 'today, 3 hours left'. */
export function dueInSentence(name: string, when: string): string {
  const gerund = isGerund(name);
  const thing = gerund ? lowered(name) : `the ${lowered(name)}`;
  if (when.startsWith('paused') || when === 'time does not run') return `the clock for ${thing} stands still`;
  if (when.startsWith('due ')) return `${thing} was ${when}`;
  if (when.endsWith('late') || when.endsWith('target')) return `${thing} is ${when}`;
  return gerund ? `the time for ${thing} ends ${when}` : `${thing} is due ${when}`;
}
