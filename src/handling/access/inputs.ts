// Inputs that several commands about people share, with the words for what is wrong with them.
import { z } from 'zod';

export const name = (words: string) => z.string().trim().min(1, words).max(200, 'Use at most 200 characters.');
export const email = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email('This does not look like an e-mail address. Check it for a missing part.'));

/** NIST SP 800-63B: length counts, composition rules do not; anything may be typed, spaces too. */
export const password = z
  .string()
  .min(12, 'Use at least 12 characters: a few unrelated words do well.')
  .max(200, 'Use at most 200 characters.');
