/** A colour as `#rrggbb`, the only way in which a theme writes one: what is transparent has no contrast of its own. */
export type Colour = `#${string}`;

type Channels = readonly [red: number, green: number, blue: number];

export const isColour = (text: string): text is Colour => /^#[\da-f]{6}$/i.test(text);

const channelsOf = (colour: Colour): Channels => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

const colourOf = (channels: Channels): Colour =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** So much of a colour, the rest of another. */
export function mixed(colour: Colour, share: number, rest: Colour): Colour {
  const [red, green, blue] = channelsOf(colour);
  const [otherRed, otherGreen, otherBlue] = channelsOf(rest);
  const mix = (one: number, other: number): number => one * share + other * (1 - share);
  return colourOf([mix(red, otherRed), mix(green, otherGreen), mix(blue, otherBlue)]);
}

/** The same hue and saturation (HSL), so light: 0 is black, 1 is white. */
export function lightened(colour: Colour, lightness: number): Colour {
  const channels = channelsOf(colour);
  const [least, most] = [Math.min(...channels), Math.max(...channels)];
  const span = most - least;
  const saturation = span === 0 ? 0 : span / (255 - Math.abs(most + least - 255));
  const reach = 255 * saturation * Math.min(lightness, 1 - lightness);
  const [red, green, blue] = channels;
  const placed = (channel: number): number => {
    const place = span === 0 ? 0.5 : (channel - least) / span;
    return 255 * lightness + reach * (2 * place - 1);
  };
  return colourOf([placed(red), placed(green), placed(blue)]);
}

export const lightnessOf = (colour: Colour): number =>
  (Math.min(...channelsOf(colour)) + Math.max(...channelsOf(colour))) / 510;

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(colour: Colour): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = channelsOf(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio from 1 to 21, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
