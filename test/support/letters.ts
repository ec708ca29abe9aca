// Letters for tests: begun and kept through the real commands, with every blank the case cannot fill written by hand.
import type { PersonActor } from '#domain/actor.ts';
import { blanksOf, type Block, isBlank } from '#domain/letter/text.ts';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { beginLetter } from '#handling/response/begin-letter.ts';
import { keepLetter } from '#handling/response/keep-letter.ts';
import { sendLetter } from '#handling/response/send-letter.ts';
import type { LetterPage } from '#views/letters/letter-shapes.ts';
import { letterPage } from '#views/letters/letter-page.ts';
import { done, type TestHouse } from './house.ts';
import { complaint as logged } from './intake.ts';
import { evidence, find, mayFind } from './investigation.ts';

export async function letterOf(house: TestHouse, actor: PersonActor, complaint: string, letter: string): Promise<LetterPage> {
  const page = await letterPage(house.db, { actor, rules: house.rules, now: house.clock() }, { complaint, letter });
  if (isRefusal(page)) throw new Error(page.words);
  return page;
}

export const begun = async (house: TestHouse, actor: PersonActor, complaint: string, rule: string): Promise<string> =>
  done(await perform(house, beginLetter, { complaint, rule }, { actor })).id;

const enough =
  'We read the notes of both visits and the call you made. They show what happened on each day, and we are sorry for it.';

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

/** A complaint with a postal address, under these rules, with these points found upon: ready to be answered by post. */
export async function answerable(
  house: TestHouse,
  handler: PersonActor,
  { rulePack = 'iso-10002', points = ['Nobody came'], given = {}, found = true }: Answerable = {},
): Promise<string> {
  const [team] = handler.teams;
  const { id } = await logged(house, handler, { points: [...points], ...(team ? { team } : {}), ...given });
  await house.pool.query('update complaint set handler_id = $2, rule_pack = $3 where id = $1', [id, handler.id, rulePack]);
  await house.pool.query('update complaint_regime set rule_pack = $2 where complaint_id = $1 and main', [id, rulePack]);
  await house.pool.query(
    `update customer set address = E'4 Mill Lane\\nBristol', phone = '0117 496 0001'
     where id in (select customer_id from complaint_party where complaint_id = $1)`,
    [id],
  );
  if (!found) return id;
  await mayFind(house, id);
  const seen = [await evidence(house, handler, id)];
  for (const [index] of points.entries())
    done(await find(house, handler, id, { place: index + 1, reasons: because, evidence: seen }));
  return id;
}

const because = 'The log of the depot shows that nobody came for six days in November, and the calls confirm it.';

export interface Answerable {
  readonly rulePack?: string;
  readonly points?: readonly string[];
  readonly given?: object;
  readonly found?: boolean;
}

/** Sends it by post as it was last kept. */
export async function sent(house: TestHouse, actor: PersonActor, complaint: string, letter: string, more: object = {}) {
  const { version } = await letterOf(house, actor, complaint, letter);
  return perform(house, sendLetter, { complaint, letter, version, by: 'post', ...more }, { actor });
}

/** The entity has an address, as every letter asks. */
export const withAddress = (house: TestHouse) =>
  house.pool.query(`update legal_entity set postal_address = E'1 Quay Street\\nBristol', how_to_reach = '0117 496 0000'`);

/** What the gate holds against it, by code. */
export const heldBy = async (house: TestHouse, actor: PersonActor, complaint: string, letter: string): Promise<string[]> =>
  (await letterOf(house, actor, complaint, letter)).gate.filter(({ level }) => level === 'must').map(({ code }) => code);
