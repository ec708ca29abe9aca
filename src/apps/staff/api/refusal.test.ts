// What a failed call reads like on screen.
import { describe, expect, it } from 'vitest';
import { answer } from './client.ts';
import { asRefusal, Refusal, unreachable } from './refusal.ts';

const thrownBy = async (status: number, error?: unknown): Promise<Refusal> => {
  try {
    await answer(Promise.resolve({ error, response: new Response(null, { status }) }));
  } catch (thrown) {
    return asRefusal(thrown);
  }
  throw new Error('The call was answered.');
};

describe('A refusal from the server', () => {
  it('keeps its words, its rule and the words for each field', async () => {
    const refusal = await thrownBy(422, {
      code: 'input.invalid',
      title: 'Something in the request cannot be used',
      detail: 'Two answers need another look.',
      cites: 'DISP 1.6.2R',
      fields: { legalEntity: 'Say the legal name.' },
    });
    expect(refusal).toMatchObject({ status: 422, code: 'input.invalid', cites: 'DISP 1.6.2R' });
    expect(refusal.message).toBe('Two answers need another look.');
    expect(refusal.fields['legalEntity']).toBe('Say the legal name.');
  });

  it.each([401, 403, 404, 413, 429, 500, 502, 418])(
    'is in words a person can act on when the server gave none (%i)',
    async (status) => {
      const refusal = await thrownBy(status, '<html>Bad gateway</html>');
      expect(refusal.message).toMatch(/^[A-Z].{20,}\.$/);
      expect(refusal.message).not.toMatch(/html|\d{3}|error/i);
    },
  );

  it('says what was kept when the server could not be reached', () => {
    expect(unreachable().message).toContain('What you typed is still here');
    expect(unreachable().status).toBe(0);
  });
});

describe('Something that broke on the page itself', () => {
  it('reads as such, and shows none of its own words', () => {
    expect(asRefusal(new TypeError('x is undefined')).message).not.toContain('undefined');
  });
});

describe('An answered call', () => {
  it('gives its data', async () => {
    const call = Promise.resolve({ data: { open: true }, response: new Response(null, { status: 200 }) });
    await expect(answer(call)).resolves.toEqual({ open: true });
  });
});
