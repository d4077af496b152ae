import { DOCUMENTS } from './documents.js';
import type { Host } from './host.js';
import { INPUT } from './input.js';
import { LAYERS } from './layers.js';
import { LOOKS } from './looks.js';
import { SCRIPTS } from './scripts.js';

/** Under the heading that docs/hosts.md gives them. */
export const KINDS: Readonly<Record<string, readonly Host[]>> = {
  文档与策略: DOCUMENTS,
  样式: LOOKS,
  层与焦点: LAYERS,
  键盘与点击: INPUT,
  脚本: SCRIPTS,
};

export const HOSTS: readonly Host[] = Object.values(KINDS).flat();
