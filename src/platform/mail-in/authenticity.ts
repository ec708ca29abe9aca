// What servers on the way found of a sender's address (RFC 8601). Only that it failed is heeded: anybody can write that it passed, and nobody
// forges what speaks against them. DMARC (RFC 7489) compares the address that people see; `compauth` is what Exchange calls the same.
import { every, type HeaderLine } from './header-lines.ts';

export const saysForged = (headers: readonly HeaderLine[]): boolean =>
  every(headers, 'authentication-results').some((value) =>
    /(?:^|[;\s])(?:dmarc|compauth)\s*=\s*fail\b/i.test(value.replaceAll(/\([^()]*\)/g, ' ')),
  );
