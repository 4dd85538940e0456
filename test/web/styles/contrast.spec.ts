import { readFileSync } from 'node:fs';

const TOKENS = readFileSync('web/src/styles/tokens.css', 'utf8');
const TEXT = 4.5;
const EDGE = 3;
/** What is written or drawn on what. */
const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ...['ink', 'soft', 'accent', 'ok', 'warn', 'bad', 'info'].flatMap((front) =>
    ['paper', 'sheet'].map((back) => [front, back, TEXT] as const),
  ),
  ...['ok', 'warn', 'bad', 'info'].flatMap((tone) => [
    [tone, `${tone}-soft`, TEXT] as const,
    ['ink', `${tone}-soft`, TEXT] as const,
  ]),
  ['ink', 'accent-soft', TEXT],
  ['accent', 'accent-soft', TEXT],
  ['on-accent', 'accent', TEXT],
  ['on-simulation', 'simulation', TEXT],
  ['sheet', 'bad', TEXT],
  ['control', 'sheet', EDGE],
  ['control', 'paper', EDGE],
];

/** The colours of one theme by name; the dark one changes those of the light one. */
function coloursOf(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const [light = '', dark = ''] = TOKENS.split(":root[data-theme='dark']");
  const read = (text: string) =>
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour] as const);
  return new Map([...read(light), ...(theme === 'dark' ? read(dark) : [])]);
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string): number {
  const [light = 0, dark = 0] = [luminance(front), luminance(back)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('In the %s theme', (theme) => {
  const colours = coloursOf(theme);

  test.each(PAIRS)('%s on %s has at least %d:1', (front, back, least) => {
    expect(contrast(colours.get(front) ?? '', colours.get(back) ?? '')).toBeGreaterThanOrEqual(least);
  });
});
