// A complaint's reference, as read out on the phone: C-26-04F7K. The year it was received, then a number written in
// Crockford's base 32 (no I, L, O or U), scattered so that it tells nobody how many complaints there are.
// Source of the alphabet: Douglas Crockford, "Base 32", crockford.com/base32.html.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const half = 4096n;
const keys = [0x9e3n, 0x5b7n, 0xc4dn, 0x36bn] as const;

/** Writes the reference of the n-th complaint; n is a positive whole number, the year is that of receipt. */
export function writeReference(year: number, n: number): string {
  const span = half * half;
  const scattered = (BigInt(n) / span) * span + scatter(BigInt(n) % span);
  return `C-${String(year % 100).padStart(2, '0')}-${base32(scattered).padStart(5, '0')}`;
}

/** Reads a reference as people type it: lower case, O for 0, I or L for 1, with or without dashes and spaces. */
export function readReference(typed: string): string | undefined {
  const bare = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const parts = /^C(\d{2})([0-9A-HJKMNP-TV-Z]{5,8})$/.exec(bare);
  return parts ? `C-${parts[1]}-${parts[2]}` : undefined;
}

// A four-round Feistel network over 24 bits: a bijection, so two numbers never share a reference.
function scatter(n: bigint): bigint {
  let left = n / half;
  let right = n % half;
  for (const key of keys) [left, right] = [right, (left ^ ((right * right + key * (right + 1n)) >> 5n)) % half];
  return left * half + right;
}

function base32(n: bigint): string {
  let text = '';
  for (let rest = n; rest > 0n; rest /= 32n) text = alphabet.charAt(Number(rest % 32n)) + text;
  return text;
}
