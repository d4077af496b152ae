/** What stands in a host's page of ours: the line that brings us in, a button with a ticket, and the address of what its frame shows. */
export type Own = { readonly tag: string; readonly button: string; readonly inside: string };

/** A page of somebody else's, and what makes it hostile. */
export type Host = {
  /** As an integrator would call it. */
  readonly name: string;
  /** What it has against us. */
  readonly hostile: string;
  readonly html: (own: Own) => string;
  /** Its button is in a frame: what that shows, or that the page holds it itself. */
  readonly frame?: ((own: Own) => string) | 'srcdoc';
  /** Its content security policy; without one nothing is forbidden. */
  readonly policy?: string;
  /** How its bytes are to be read, where that is not UTF-8. */
  readonly charset?: string;
  /** Where the browser finds it, if not at an address that it takes for secure. */
  readonly hostname?: string;
  /** Something happens while somebody rates. */
  readonly journey?: 'with a finger' | 'frozen and back' | 'taken out in mid-flight';
  /** Tried in Firefox and WebKit too, where tests do not look into frames. */
  readonly everywhere?: true;
};

export const page = ({ tag, button }: Pick<Own, 'tag' | 'button'>, before: string, after = ''): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>办件</title>${before}${tag}<body><main>${button}</main>${after}`;

export const styled =
  (css: string): Host['html'] =>
  (own) =>
    page(own, `<style>${css}</style>`);

/** With a script that runs before ours, and these files of npm packages before that. */
export const scripted =
  (script: string, ...libraries: readonly string[]): Host['html'] =>
  (own) =>
    page(own, `${libraries.map(library).join('')}<script>${script}</script>`);

/** A file of a package, as the page loads it. */
export const library = (path: string): string =>
  path.endsWith('.css') ? `<link rel="stylesheet" href="/npm/${path}">` : `<script src="/npm/${path}"></script>`;
