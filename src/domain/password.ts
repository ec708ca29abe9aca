// What a password must be: long, and none of those everybody tries first. Nothing is asked of its composition and it never
// expires, because such rules make worse passwords (NIST SP 800-63B §5.1.1.2).
import { commonPasswords } from './common-passwords.ts';

export const passwordAtLeast = 12;
export const passwordAtMost = 200;

/** Why this password may not be chosen, in words; nothing when it may. `about`: names and addresses of the person and place. */
export function whatIsWrong(password: string, about: readonly string[] = []): string | undefined {
  if (password.length < passwordAtLeast) return `Use at least ${passwordAtLeast} characters: a few unrelated words do well.`;
  if (password.length > passwordAtMost) return `Use at most ${passwordAtMost} characters.`;
  const bare = bareForm(password);
  if (commonPasswords.has(bare) || isPattern(bare))
    return 'Many people use this password, so it is among the first that are tried. Choose one that only you would think of.';
  if (about.some((text) => saysOnly(bare, text)))
    return 'This is close to your name, your address or your organisation’s name. Choose something others cannot look up.';
  return undefined;
}

const bareForm = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');

const forwards = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm'];
const runs = [...forwards, ...forwards.map((run) => run.split('').toReversed().join(''))];

/** One short piece over and over, or a run along the keyboard or the alphabet. */
function isPattern(bare: string): boolean {
  if (/^(.{1,4})\1+$/.test(bare)) return true;
  return runs.some((run) => run.includes(bare));
}

/** Nothing but words of this text, with digits and signs around them. */
function saysOnly(bare: string, text: string): boolean {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const left = words
    .filter((word) => word.length >= 3)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), bare);
  return left.length < bare.length && !/\p{L}{2,}/u.test(left) && left.length <= 8;
}
