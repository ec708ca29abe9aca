// The organisation's colour on the pages for its customers. Whatever colour is chosen, words in it can be read: on the light
// page, on the dark one, and white words on it, with a contrast of at least 4.5 to 1.
// Source: WCAG 2.2, success criterion 1.4.3 and the definitions of contrast ratio and relative luminance.
declare const colourBrand: unique symbol;
/** A colour as '#rrggbb', in small letters. */
export type Colour = string & { readonly [colourBrand]: true };

export const leastContrast = 4.5;

const asColour = (text: string): Colour => text as Colour;
/** What is behind the words where they are hardest to read: the darkest part of the light page, the lightest of the dark one. */
export const paper = { light: asColour('#f3f2f6'), dark: asColour('#232129') } as const;
/** The pages' own colour, where the organisation has chosen none. */
export const usualColour = asColour('#0f5c66');

/** The colour as people write it ('#0F5C66', '0f5c66', '#06c'); undefined where it is none. */
export function readColour(written: string): Colour | undefined {
  const hex = written.trim().replace(/^#/, '').toLowerCase();
  if (/^[0-9a-f]{6}$/.test(hex)) return asColour(`#${hex}`);
  return /^[0-9a-f]{3}$/.test(hex) ? asColour(`#${hex.replaceAll(/./g, '$&$&')}`) : undefined;
}

type Channels = readonly [number, number, number];

const channelsOf = (colour: Colour): Channels => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as never;

function luminance(colour: Colour): number {
  const [r, g, b] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

export const isReadable = (colour: Colour, on: Colour): boolean => contrast(colour, on) >= leastContrast;

/** The nearest colour of the same hue that can be read on that one: darker on a light page, lighter on a dark one. */
export function readableOn(on: Colour, wished: Colour): Colour {
  const towards = luminance(on) > 0.18 ? 0 : 255;
  let colour = wished;
  for (let step = 1; step <= 100 && !isReadable(colour, on); step += 1) {
    const mixed = channelsOf(wished).map((channel) => Math.round(channel + ((towards - channel) * step) / 100));
    colour = asColour(`#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`);
  }
  return colour;
}

/** The colour for words and buttons on the light and on the dark page. */
export const coloursOf = (wished: Colour): { light: Colour; dark: Colour } => ({
  light: readableOn(paper.light, wished),
  dark: readableOn(paper.dark, wished),
});
