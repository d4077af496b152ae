import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';

const standIn = (name: string): string =>
  fileURLToPath(new URL(`../packages/docs/src/playground/node/${name}.ts`, import.meta.url));

/** What the reference server needs of Node, for the playground, where it runs inside a page. */
export const serverInPage: UserConfig = {
  resolve: { alias: { 'node:crypto': standIn('crypto'), 'node:util': standIn('util') } },
  // It finds its WebAssembly beside itself.
  optimizeDeps: { exclude: ['@electric-sql/pglite'] },
};
