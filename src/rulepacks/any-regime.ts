// Letters that a complaint under any rules may need and most rules do not speak of: passing it on to a body outside, and telling the
// customer so. A pack that has a letter of its own to a body outside keeps to that, and is given none of these.
import type { LetterBody } from '#domain/letter-body.ts';
import type { LetterRule, RulePack } from '#domain/rule-pack.ts';
import { type LoadedPack, readLetters, readYaml } from './load.ts';
import type { Problem } from './problem.ts';
import { letter } from './schema.ts';
import { listOf } from './schema-words.ts';

export interface LettersOfAny {
  readonly rules: readonly LetterRule[];
  readonly bodies: ReadonlyMap<string, LetterBody>;
}

/** Throws, in words, when they cannot be read: they come with the program. */
export async function lettersOfAnyRegime(folder: string): Promise<LettersOfAny> {
  const { value, problems } = await readYaml(folder, 'letters.yaml', listOf(letter));
  const found: Problem[] = [...problems];
  const rules = value ?? [];
  const bodies = await readLetters(folder, { letters: rules }, found);
  if (found.length > 0) throw new Error(`Letters of any regime: ${found.map(({ where, what }) => `${where}: ${what}`).join('; ')}`);
  return { rules, bodies };
}

type Held = Pick<LoadedPack, 'letters'> & { readonly pack: RulePack };

/** The pack with those letters after its own, unless it has one to a body outside itself. */
export function withLettersOfAny<Pack extends Held>(loaded: Pack, { rules, bodies }: LettersOfAny): Pack {
  const { pack, letters } = loaded;
  if (pack.letters.some(({ to }) => to === 'outside')) return loaded;
  const added = rules.filter(({ id }) => !pack.letters.some((one) => one.id === id));
  const more = [...bodies].filter(([id]) => added.some((one) => one.id === id));
  return { ...loaded, pack: { ...pack, letters: [...pack.letters, ...added] }, letters: new Map([...letters, ...more]) };
}
