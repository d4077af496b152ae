import { fileURLToPath } from 'node:url';

/** Where the tree of an element stands that somebody has read through. */
export const keptTree = (tag: string): string => fileURLToPath(new URL(`kept/${tag}.txt`, import.meta.url));
