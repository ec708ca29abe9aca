// How a body outside is told in one line, whatever was written of it.
import { describe, expect, it } from 'vitest';
import { bodyInWords, isAddress, noBody, OutsideBody } from './outside-body.ts';

describe('A body outside', () => {
  it('is told in one line, with what is known of it alone', () => {
    expect(bodyInWords({ name: 'Fine Energy', address: '1 Fine Row\n Leeds \n', email: '', phone: '0113 496 0000' })).toBe(
      'Fine Energy, 1 Fine Row, Leeds, 0113 496 0000',
    );
    expect(bodyInWords(noBody)).toBe('');
  });

  it.each(['help@fine.example', 'a.b+c@mail.example'])('may be written to at %s', (one) => expect(isAddress(one)).toBe(true));
  it.each(['', 'help at fine', 'help@', 'help@fine.example\nBcc: x@y.example'])('cannot be written to at “%s”', (one) =>
    expect(isAddress(one)).toBe(false),
  );

  it('is kept without the spaces round it, and never longer than a label', () => {
    expect(OutsideBody.parse({ name: '  Fine Energy ' })).toEqual({ ...noBody, name: 'Fine Energy' });
    expect(OutsideBody.safeParse({ name: 'x'.repeat(201) }).success).toBe(false);
  });
});
