// Makes a token for the API: for oneself, or for an integration that may do no more than one may oneself. It is shown once.
// Never for a colleague: it would act in their name without them.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { canMakeToken, scopeNames } from '#domain/token.ts';
import { newId } from '#platform/new-id.ts';
import { newSecret } from '#platform/secret.ts';
import { addToken } from '#records/api-tokens.ts';
import { lockPerson } from '#records/people.ts';
import { command } from '../command.ts';
import { id, name } from './inputs.ts';

export const makeToken = command({
  permission: 'manage-tokens',
  reach: 'program',
  input: z.object({
    account: id,
    name: name('Say what the token is for.'),
    scopes: z.array(z.enum(scopeNames)).min(1, 'Choose at least one scope.'),
    /** Days it can be used; nothing for a token that does not expire. */
    days: z.number().int().min(1).max(3650).nullable(),
  }),
  async run(input, { tx, actor, now }) {
    const me = personBehind(actor);
    const account = await lockPerson(tx, input.account);
    if (isRefusal(account)) return account;
    const may = canMakeToken(actor, account);
    if (isRefusal(may)) return may;
    if (me === null) return refuse('sign-in.needed');
    const { secret, hash } = newSecret();
    const token = newId(now);
    const expiresAt = input.days === null ? null : new Date(now.getTime() + input.days * 86_400_000);
    const scopes = scopeNames.filter((scope) => input.scopes.includes(scope));
    const made = await addToken(tx, { id: token, hash, account: account.id, name: input.name, scopes, madeBy: me, expiresAt, now });
    if (!made) return refuse('token.name-taken', { fields: { name: 'This name is taken.' } });
    return {
      happened: [{ kind: 'token-made', about: account.id, token, scopes, expiresAt: expiresAt?.toISOString() ?? null }],
      reply: { id: token, secret },
    };
  },
});
