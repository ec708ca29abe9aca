// Self-assessments as anybody may read them: the newest published one of each code, as it was signed off.
import type { Kysely } from 'kysely';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { type Standing, standing, storedAssessments } from './stored-assessment.ts';

export async function publishedAssessments(db: Kysely<DB>, rules: Rules, now: Date): Promise<Standing[]> {
  const shown = (await storedAssessments(db)).filter(({ publishedAt }) => publishedAt !== null);
  const newest = shown.filter((one) => shown.find(({ pack }) => pack === one.pack)?.id === one.id);
  const found = await Promise.all(newest.map((one) => standing(db, rules, one, now)));
  return found.flatMap((one) => one ?? []);
}
