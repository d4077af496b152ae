import { CHOICES, SCREENS, USUAL, type Chosen } from '@haochaping/test-support/conditions';
import type { Decorator, Preview } from '@storybook/web-components-vite';
import blue from '../packages/elements/themes/blue.css?url';
import plain from '../packages/elements/themes/plain.css?url';
import red from '../packages/elements/themes/red.css?url';

const SHEETS: Readonly<Record<Chosen['theme'], string>> = { blue, red, plain };

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
document.head.append(sheet);

/** The icon's own name is checked where the toolbar takes it. */
const menu = <Icon extends string>(title: string, icon: Icon, choice: keyof typeof CHOICES) => ({
  description: title,
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: Object.entries(CHOICES[choice]).map(([value, title]) => ({ value, title })),
  },
});

/** The toolbar: what a host's page decides, for every story. */
export const globalTypes = {
  theme: menu('主题', 'paintbrush', 'theme'),
  appearance: menu('外观', 'sun', 'appearance'),
  eyes: menu('版式', 'accessibility', 'eyes'),
  language: menu('语言', 'globe', 'language'),
  direction: menu('方向', 'transfer', 'direction'),
} satisfies Preview['globalTypes'];

export const initialGlobals = USUAL;

/** The width is Storybook's own tool. */
export const screens = Object.fromEntries(
  Object.entries(SCREENS).map(([screen, { title, width, height }]) => [
    screen,
    { name: title, styles: { width: `${width}px`, height: `${height}px` } },
  ]),
);

/** Says on the page what the toolbar says, by the attribute that a host would write. */
export const inAppearance: Decorator = (story, { globals, canvasElement }) => {
  const { theme, appearance, eyes, language, direction }: Chosen = { ...USUAL, ...globals };
  const page = document.documentElement;
  const address = SHEETS[theme];
  if (sheet.getAttribute('href') !== address) sheet.href = address;
  page.dataset.hcpAppearance = eyes === 'elder' ? `${appearance} elder` : appearance;
  page.lang = language;
  // Storybook has said here that the story is Chinese, and the nearest word holds.
  canvasElement.lang = language;
  page.dir = direction;
  return story();
};
