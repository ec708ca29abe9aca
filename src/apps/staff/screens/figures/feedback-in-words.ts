// What somebody said of how it went, as it is read in a list.
import type { Sorted, Treated } from '#domain/feedback.ts';

const sortedOut: Readonly<Record<Sorted, string>> = { yes: 'Sorted out', partly: 'Partly sorted out', no: 'Not sorted out' };
const treatedSo: Readonly<Record<Treated, string>> = {
  well: 'treated well',
  fairly: 'treated neither well nor badly',
  badly: 'treated badly',
};

export function feedbackInWords({ sorted, treated }: { readonly sorted: Sorted | null; readonly treated: Treated | null }): string {
  if (sorted === null) return 'No answer';
  return treated === null ? sortedOut[sorted] : `${sortedOut[sorted]}, ${treatedSo[treated]}`;
}
