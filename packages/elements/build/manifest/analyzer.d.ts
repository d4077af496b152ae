/** What the analyzer exports and its own types leave out. */
declare module '@custom-elements-manifest/analyzer/index.js' {
  import type typescript from 'typescript';
  export const ts: typeof typescript;
  export function create(options: {
    readonly modules: readonly typescript.SourceFile[];
    readonly plugins: readonly object[];
    readonly context: { readonly dev: boolean };
  }): { readonly modules: unknown };
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): readonly object[];
}
