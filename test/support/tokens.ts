// Tokens for tests, made as rows at once: an integration of its own with each.
import type { TestHouse } from './house.ts';
import { person } from './people.ts';
import { newId } from '#platform/new-id.ts';
import { newSecret } from '#platform/secret.ts';
import type { Role } from '#domain/role.ts';

/** The secret of a token with these scopes, held by somebody with these roles. */
export async function token(
  house: TestHouse,
  scopes: readonly string[],
  roles: readonly Role[] = ['administrator'],
): Promise<string> {
  const holder = await person(house, { name: 'Web form', roles });
  const { secret, hash } = newSecret();
  const now = house.clock();
  const row = { id: newId(now), person_id: holder.id, name: 'Web form', token_hash: hash, scopes: [...scopes], made_at: now };
  await house.db
    .insertInto('api_token')
    .values({ ...row, made_by: house.administrator.id })
    .execute();
  return secret;
}
