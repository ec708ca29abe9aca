// The ground a logo is put on, and how large it is shown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, readColour } from './brand-colour.ts';
import { groundOf, logoGrounds, within } from './logo.ts';

const points = (...colours: [red: number, green: number, blue: number, solid: number][]): Uint8Array =>
  Uint8Array.from(colours.flat());

describe('A logo', () => {
  it('that is dark stands on white', () => {
    expect(groundOf(points([10, 40, 90, 255], [0, 0, 0, 0]))).toBe('white');
  });

  it('that is white on nothing stands on a dark ground, since on paper nobody would see it', () => {
    expect(groundOf(points([255, 255, 255, 255], [250, 250, 240, 255], [0, 0, 0, 0]))).toBe('dark');
  });

  it('with white words in a dark sign stands on white: the sign is seen', () => {
    expect(groundOf(points([20, 30, 80, 255], [20, 30, 80, 255], [255, 255, 255, 255]))).toBe('white');
  });

  it('with nothing in it has no ground', () => {
    expect(groundOf(points([255, 255, 255, 0], [0, 0, 0, 20]))).toBeUndefined();
    expect(groundOf(new Uint8Array())).toBeUndefined();
  });

  it('of any single colour stands out from its ground by at least 3 to 1', () => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(part, part, part, (red, green, blue) => {
        const ground = groundOf(points([red, green, blue, 255]));
        const colour = readColour([red, green, blue].map((one) => one.toString(16).padStart(2, '0')).join(''));
        const under = readColour(logoGrounds[ground ?? 'white']);
        expect(colour && under ? contrast(colour, under) : 0).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('keeps its shape in whichever box, and is never blown up', () => {
    expect(within({ width: 640, height: 160 }, { width: 200, height: 48 })).toEqual({ width: 192, height: 48 });
    expect(within({ width: 640, height: 32 }, { width: 200, height: 48 })).toEqual({ width: 200, height: 10 });
    expect(within({ width: 40, height: 40 }, { width: 200, height: 48 })).toEqual({ width: 40, height: 40 });
    expect(within({ width: 4_000, height: 1 }, { width: 200, height: 48 }).height).toBe(1);
  });
});
