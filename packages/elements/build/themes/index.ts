export { isColour, type Colour } from './colour.js';
export { themeFrom } from './derive-theme.js';
export { APPEARANCES, MEANING, isColourName, type Appearance, type Palette, type Theme } from './palette.js';
export { MEASURES } from './measures.js';
export { LEAST, measure, type Eyes, type Measured } from './theme-contrast.js';
export { themeCss } from './theme-css.js';
export { THEMES } from './themes.js';
