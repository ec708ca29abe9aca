// Refusals any command can give, whatever it is about.
import type { RefusalNature } from './nature.ts';

export const kernelRefusals = {
  'input.invalid': {
    nature: 'invalid',
    words: 'Something needs another look before this can be saved. What you typed is still here.',
  },
  'permission.missing': {
    nature: 'not-allowed',
    words: 'Your roles do not include this. Ask an administrator if your work needs it.',
  },
  'page.stale': {
    nature: 'stale',
    words: 'Somebody changed this after you opened it. Nothing of yours is lost: look at what changed, then save again.',
  },
  'key.used-for-another': {
    nature: 'conflict',
    words: 'This idempotency key was already used for a different request. Nothing was done; send the request with a new key.',
  },
  'request.too-many': {
    nature: 'too-many',
    words: 'Too many requests in a short time. Nothing of this one was done; wait a moment and send it again.',
  },
  'request.too-large': {
    nature: 'too-large',
    words:
      'What was sent is larger than this can take. Nothing was saved; send less at once, or ask an administrator for the limit.',
  },
  'token.scope-missing': {
    nature: 'not-allowed',
    words: 'This token does not carry the scope that the request needs. Nothing was done; make a token with that scope.',
  },
  'request.not-from-here': {
    nature: 'not-allowed',
    words: 'The request did not carry the proof that it came from this page. Nothing was done; reload the page and try again.',
  },
  'program.fault': {
    nature: 'fault',
    words:
      'Something went wrong on our side and nothing was saved. Try again; if it happens again, give your administrator the request number.',
  },
  'request.not-this-way': {
    nature: 'not-this-way',
    words: 'This address is there, but not for this kind of request. The header Allow names the kinds it takes.',
  },
  'page.unknown': { nature: 'unknown', words: 'There is nothing at this address.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
