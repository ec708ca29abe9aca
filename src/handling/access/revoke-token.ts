// Revokes a token: its next request is refused. People may revoke their own; those who manage tokens, any.
import { z } from 'zod';
import { may, personBehind } from '#domain/actor.ts';
import { refuse } from '#domain/refusal.ts';
import { accountOfToken, revokeToken as keepRevoked } from '#records/api-tokens.ts';
import { command } from '../command.ts';
import { id } from './inputs.ts';

export const revokeToken = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ token: id }),
  async run({ token }, { tx, actor, now }) {
    const account = await accountOfToken(tx, token);
    if (!account || (account !== personBehind(actor) && !may(actor, 'manage-tokens'))) return refuse('token.unknown');
    await keepRevoked(tx, token, now);
    return { happened: [{ kind: 'token-revoked', about: account, token }], reply: {} };
  },
});
