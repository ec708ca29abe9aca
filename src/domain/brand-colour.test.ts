// Words in the organisation's colour can always be read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coloursOf, contrast, isReadable, paper, readColour, usualColour } from './brand-colour.ts';

const colour = (written: string) => readColour(written) ?? usualColour;

describe('The organisation’s colour', () => {
  it('is read as people write it', () => {
    expect(readColour(' #0F5C66 ')).toBe('#0f5c66');
    expect(readColour('06c')).toBe('#0066cc');
    for (const none of ['', 'red', '#12345', '#gggggg', '1234567']) expect(readColour(none)).toBeUndefined();
  });

  it('stays as it is where it can be read', () => {
    expect(coloursOf(colour('#0b3d91')).light).toBe('#0b3d91');
    expect(coloursOf(colour('#ffd700')).dark).toBe('#ffd700');
  });

  it('is darkened on the light page and lightened on the dark one, whatever it is', () => {
    const hex = fc.integer({ min: 0, max: 0xff_ff_ff }).map((n) => n.toString(16).padStart(6, '0'));
    fc.assert(
      fc.property(hex, (written) => {
        const { light, dark } = coloursOf(colour(written));
        expect(isReadable(light, paper.light) && isReadable(dark, paper.dark)).toBe(true);
      }),
    );
  });
});

describe('Contrast', () => {
  it('is 21 between black and white, and 1 between a colour and itself', () => {
    expect(contrast(colour('000'), colour('fff'))).toBeCloseTo(21, 5);
    expect(contrast(colour('0f5c66'), colour('0f5c66'))).toBe(1);
  });

  it('is what others have measured', () => {
    expect(contrast(colour('767676'), colour('fff'))).toBeCloseTo(4.54, 2);
    expect(contrast(colour('777777'), colour('fff'))).toBeCloseTo(4.48, 2);
  });
});
