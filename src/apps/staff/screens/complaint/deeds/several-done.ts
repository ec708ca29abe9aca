// What is done to several complaints at once answers which were not done and why. Done to this one alone, a "not" is a refusal.
import { Refusal } from '../../../api/refusal.ts';

interface SeveralDone {
  readonly not: readonly { readonly code: string; readonly words: string }[];
}

/** Throws the refusal of this one complaint, if it was refused. */
export function refuseIfNot({ not: [refused] }: SeveralDone): void {
  if (refused) throw new Refusal(409, { code: refused.code, detail: refused.words });
}
