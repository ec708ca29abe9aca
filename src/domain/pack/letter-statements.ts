// What a pack says about letters, in words: which there are, what each must contain, what goes with it, and the wording that is
// prescribed, with where the pack does not hold the words.
import { dateInWords, type Day } from '../day.ts';
import { LETTER_KINDS } from '../letter/kind.ts';
import type { RulePack } from '../rule-pack.ts';
import { triggerInWords } from '../trigger.ts';
import { datedStatements, type PackStatement, statement } from './statement.ts';

export function letterStatements(pack: RulePack, on: Day): PackStatement[] {
  return pack.letters.flatMap((letter) => [
    statement({
      key: `letters/${letter.id}`,
      name: letter.name,
      says: letter.sends ? `Once it is sent, ${triggerInWords(letter.sends)}.` : `${LETTER_KINDS[letter.kind].name}.`,
      more: pack.clocks.filter(({ letters }) => letters.includes(letter.id)).map(({ name }) => `Answers the clock “${name}”.`),
    }),
    ...letter.must.map((one) => ({
      ...statement({
        key: `letters/${letter.id}/must/${one.id}`,
        name: `${letter.name}: must contain`,
        says: one.says,
        more: [
          ...(one.onlyIf ? [`Only if ${one.onlyIf}.`] : []),
          ...(one.wordings.length > 0 ? [`In prescribed wording: ${one.wordings.join(' or ')}.`] : []),
        ],
        cited: one,
      }),
      from: one.from ?? null,
      standing: one.from && one.from > on ? ('later' as const) : ('now' as const),
    })),
    ...letter.encloses.map((one) =>
      statement({
        key: `letters/${letter.id}/encloses/${one.id}`,
        name: `${letter.name}: encloses`,
        says: `${one.name}, from ${one.from}.`,
        cited: one,
      }),
    ),
  ]);
}

export function wordingStatements(pack: RulePack, on: Day): PackStatement[] {
  return pack.wordings.flatMap(({ id, name, versions }) =>
    datedStatements(versions, on, (version) => ({
      key: `wordings/${id}/${version.from}`,
      name,
      says: version.text ?? 'The pack does not hold the words. Enter them from the source before this letter can be sent.',
      more: [`Used from ${dateInWords(version.from)}.`],
    })),
  );
}
