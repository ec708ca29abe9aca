// Acknowledges new complaints as the organisation chose: prepares the letter of their rules for a colleague to send, or sends it as well,
// by the way each customer likes. What is to be posted or read out is prepared and never sent by itself. It is the same letter, held by
// the same gate: one that lacks something, such as a named contact, stays a draft.
import { isRefusal } from '#domain/refusal.ts';
import { wayToTell } from '#domain/informing/way-to-tell.ts';
import type { Rules } from '#domain/rules.ts';
import { type House, perform } from '#handling/command.ts';
import { beginLetter } from '#handling/response/begin-letter.ts';
import { sendLetter } from '#handling/response/send-letter.ts';
import { type ToAcknowledge, toAcknowledge } from '#views/mail/to-acknowledge.ts';

const actor = { kind: 'program', name: 'clock' } as const;
const sent = 2;

export async function acknowledgeNew(house: House, stop: AbortSignal): Promise<void> {
  const { choice, complaints } = await toAcknowledge(house.db, house.clock());
  for (const one of complaints) {
    if (stop.aborted) return;
    const way = wayToTell(one.reach, new Set(one.ways));
    if (!way) continue;
    const letter = one.prepared ?? (await prepare(house, one));
    if (letter === null || choice !== sent || way.byHand) continue;
    const by = way.channel === 'email' ? 'email' : 'text';
    await perform(house, sendLetter, { complaint: one.complaint, letter, version: 1, by, site: house.site }, { actor });
  }
}

/** Null where the rules have no such letter, or the complaint is no longer one that letters are written about. */
async function prepare(house: House, { complaint, rulePack }: ToAcknowledge): Promise<string | null> {
  const rule = acknowledgementOf(house.rules, rulePack);
  if (rule === undefined) return null;
  const begun = await perform(house, beginLetter, { complaint, rule }, { actor });
  return isRefusal(begun) ? null : begun.id;
}

const acknowledgementOf = (rules: Rules, rulePack: string): string | undefined =>
  rules.packs.get(rulePack)?.letters.find(({ kind }) => kind === 'acknowledgement')?.id;
