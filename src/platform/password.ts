// Passwords are kept as argon2id hashes with OWASP's parameters (19 MiB, two passes, one lane; Password Storage Cheat Sheet).
import { hash, verify } from '@node-rs/argon2';

const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost);

/** Takes as long for a person who is not known (no hash) as for one who is, so that the time tells nothing. */
export async function isPassword(kept: string | null, typed: string): Promise<boolean> {
  const matches = await verify(kept ?? (await nobody), typed.normalize('NFKC'));
  return kept !== null && matches;
}

const nobody = hash('no such person', cost);
