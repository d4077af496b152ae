import { themeFrom } from './derive-theme.js';
import type { Theme } from './palette.js';

/** The themes that ship. The light side of the first is what an element shows without any theme. */
export const THEMES = [
  themeFrom({ id: 'blue', name: '政务蓝', brand: '#14539f' }),
  themeFrom({ id: 'red', name: '国徽红', brand: '#a8141b' }),
  themeFrom({ id: 'plain', name: '素白', brand: '#2e3846' }),
] as const satisfies readonly Theme[];
