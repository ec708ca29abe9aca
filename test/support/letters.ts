// Letters for tests: begun and kept through the real commands, with every blank the case cannot fill written by hand.
import type { PersonActor } from '#domain/actor.ts';
import { blanksOf, type Block, isBlank } from '#domain/letter/text.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { beginLetter } from '#handling/response/begin-letter.ts';
import { keepLetter } from '#handling/response/keep-letter.ts';
import type { LetterPage } from '#views/letters/letter-shapes.ts';
import { letterPage } from '#views/letters/letter-page.ts';
import { done, type TestHouse } from './house.ts';

export async function letterOf(house: TestHouse, actor: PersonActor, complaint: string, letter: string): Promise<LetterPage> {
  const page = await letterPage(house.db, { actor, rules: house.rules, now: house.clock() }, { complaint, letter });
  if (isRefusal(page)) throw new Error(page.words);
  return page;
}

export const begun = async (house: TestHouse, actor: PersonActor, complaint: string, rule: string): Promise<string> =>
  done(await perform(house, beginLetter, { complaint, rule }, { actor })).id;

const enough =
  'We read the notes of both visits and the call you made. They show what happened on each day, so this is what we found.';

/** The blocks with their long blanks written: the short ones are filled by themselves. */
export const written = (blocks: readonly Block[], fills: LetterPage['fills']): Block[] =>
  blocks.map((block) =>
    block.kind === 'list'
      ? block
      : { ...block, inline: block.inline.map((piece) => (isBlank(piece) && !(piece.blank in fills) ? { text: enough } : piece)) },
  );

/** Writes what is missing into every open part, ticks the enclosures, and keeps it. Its version. */
export async function writeOut(
  house: TestHouse,
  actor: PersonActor,
  complaint: string,
  letter: string,
  more: object = {},
): Promise<number> {
  const page = await letterOf(house, actor, complaint, letter);
  const parts = page.content.parts
    .filter((part) => !part.locked)
    .map((part) => ({
      key: part.key,
      blocks: written(part.blocks, page.fills),
      ...(part.belongs === null ? { belongs: false } : {}),
    }));
  const chosen = page.content.parts
    .filter((part) => part.wordings.length > 0)
    .map((part) => ({ key: part.key, chosen: part.wordings[0] }));
  const enclosed = page.rule.encloses.map(({ id }) => id);
  const given = { complaint, letter, version: page.version, parts: [...parts, ...chosen], enclosed, ...more };
  return done(await perform(house, keepLetter, given, { actor })).version;
}

export const openBlanks = (page: LetterPage): string[] => page.content.parts.flatMap((part) => blanksOf(part.blocks));
