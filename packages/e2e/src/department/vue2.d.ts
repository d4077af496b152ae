/** Vue 2.7's own compiler has no types for this entry. */
declare module 'vue2/compiler-sfc' {
  type Descriptor = { readonly script: object | null; readonly template: { readonly content: string } | null };
  export function parse(options: { readonly source: string; readonly filename: string }): Descriptor;
  export function compileScript(
    descriptor: Descriptor,
    options: { readonly id: string },
  ): { readonly content: string; readonly bindings?: object };
  export function compileTemplate(options: {
    readonly source: string;
    readonly filename: string;
    readonly bindings?: object | undefined;
  }): { readonly code: string; readonly errors: readonly unknown[] };
  export function rewriteDefault(content: string, as: string): string;
}
