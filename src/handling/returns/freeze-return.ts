// Freezes a checked return: its figures, what was answered, and the complaints behind each figure stay as they are for good. The
// figures are worked out once more first; when they moved since they were checked, nothing is frozen.
import { personBehind } from '#domain/actor.ts';
import { canonicalJson } from '#domain/audit-entry.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import { drawUp } from '#records/draw-up.ts';
import { theOrganisation } from '#records/organisations.ts';
import { reckoned } from '#records/return-figures.ts';
import { changeVersion, moveReturn } from '#records/returns.ts';
import { command } from '../command.ts';
import { forDeed, onReturn, whichReturn } from './inputs.ts';

export const freezeReturn = command({
  permission: 'file-returns',
  reach: 'program',
  input: onReturn,
  async run(input, { tx, actor, now, rules }) {
    const found = await forDeed(tx, rules, 'freeze', input);
    if (isRefusal(found)) return found;
    const { held, pack, definition, filer } = found;
    const { id, number, span, answers } = held;
    const checked = canonicalJson([await reckoned(tx, held), held.layout]);
    const by = personBehind(actor);
    const { reckoning, complaints } = await drawUp(tx, { id, number, pack, definition, filer, span, answers, by, now });
    if (canonicalJson([reckoning.counted, JSON.parse(JSON.stringify(definition))]) !== checked) return refuse('return.moved');
    const digest = sha256(canonicalJson({ figures: reckoning.counted, answers })).toString('hex');
    await changeVersion(tx, held, { checked_by: by, checked_at: now });
    await changeVersion(tx, held, { frozen_by: by, frozen_at: now, digest });
    const version = await moveReturn(tx, held, { state: 'frozen' });
    const { id: about } = await theOrganisation(tx);
    return { happened: [{ kind: 'return-frozen', about, ...whichReturn(found), complaints, digest }], reply: { version } };
  },
});
