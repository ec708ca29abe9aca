// The organisation's logo, as it stands on pages, in mail and on paper: made anew from what was uploaded, on a ground on which it is seen
// everywhere (a white logo would vanish on paper, a dark one in a mail program that is set to dark). Words for those who cannot see it.
// Source of 3 to 1: WCAG 2.2, success criterion 1.4.11, for pictures that carry meaning.
import { contrast, readColour } from './brand-colour.ts';

export const logoLimits = { bytes: 5 * 1024 * 1024, fewestPoints: 16, alt: 120 } as const;

/** What a logo may come as, by content: never by its name. */
export const logoKinds = ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml'] as const;
export type LogoKind = (typeof logoKinds)[number];
export const isLogoKind = (type: string): type is LogoKind => logoKinds.some((kind) => kind === type);

export const logoGrounds = { white: '#ffffff', dark: '#17161c' } as const;
export type LogoGround = keyof typeof logoGrounds;

const leastSeen = 3;
/** Points that let more than this through are no part of the picture. */
const hardlyThere = 48;

/**
 * The ground on which more of it can be told apart; white where it is the same. Undefined where there is nothing to see.
 * Takes a small copy, four bytes a point: red, green, blue, how solid.
 */
export function groundOf(points: Uint8Array): LogoGround | undefined {
  const seen: Record<LogoGround, number> = { white: 0, dark: 0 };
  let there = 0;
  for (let at = 0; at + 3 < points.length; at += 4) {
    if ((points[at + 3] ?? 0) <= hardlyThere) continue;
    there += 1;
    for (const ground of ['white', 'dark'] as const) if (stands(points.subarray(at, at + 3), ground)) seen[ground] += 1;
  }
  if (there === 0) return undefined;
  return seen.dark > seen.white ? 'dark' : 'white';
}

function stands(point: Uint8Array, ground: LogoGround): boolean {
  const colour = readColour([...point].map((part) => part.toString(16).padStart(2, '0')).join(''));
  const under = readColour(logoGrounds[ground]);
  return colour !== undefined && under !== undefined && contrast(colour, under) >= leastSeen;
}

export interface LogoSize {
  readonly width: number;
  readonly height: number;
}

/** As large as fits, never larger than it is, in whole points. */
export function within({ width, height }: LogoSize, box: LogoSize): LogoSize {
  const scale = Math.min(1, box.width / width, box.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Where it is shown, in points of the screen: quiet beside the words, and large enough to be known again. */
export const logoBoxes = { page: { width: 200, height: 48 }, mail: { width: 200, height: 56 } } as const;

/** Kept three times as fine as it is shown, for sharp screens and for paper. */
export const logoKept: LogoSize = { width: 640, height: 192 };
