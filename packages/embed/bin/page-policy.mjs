// @ts-check

/**
 * What a page's Content-Security-Policy lets it do, as far as haochaping needs it. Several policies hold all at once.
 * @param {readonly string[]} policies each as it stands in a header or in a meta element; in a header commas part them
 * @param {URL} page
 */
export function policyOf(policies, page) {
  const all = policies.flatMap((each) => each.split(',')).map(directivesOf);
  /** @type {(directive: string, isLetBy: (source: string, sources: readonly string[]) => boolean) => boolean} */
  const lets = (directive, isLetBy) =>
    all.every((directives) => {
      const sources = directives.get(directive) ?? directives.get('default-src');
      return sources === undefined || sources.some((source) => isLetBy(source, sources));
    });
  return {
    /** Whether a script of this address, and what it brings in from beside it, is executed. @param {URL} address @param {string} nonce */
    letsExecute: (address, nonce) =>
      lets('script-src', (source, sources) =>
        sources.includes("'strict-dynamic'")
          ? nonce !== '' && source === `'nonce-${nonce}'`
          : matches(source, address, page),
      ),
    /** @param {URL} address */
    letsConnect: (address) => lets('connect-src', (source) => matches(source, address, page)),
    /** Trusted Types policies that are asked for and not named. @param {readonly string[]} names */
    unnamedTypes: (names) =>
      names.filter((name) =>
        all.some((directives) => {
          const named = directives.get('trusted-types');
          return named !== undefined && !named.includes(name) && !named.includes('*');
        }),
      ),
  };
}

/**
 * @param {string} policy
 * @returns {ReadonlyMap<string, readonly string[]>} the first of each name counts, as in browsers
 */
function directivesOf(policy) {
  const directives = new Map();
  for (const [name, ...values] of policy.split(';').map((each) => each.trim().split(/\s+/))) {
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), values);
  }
  return directives;
}

/** `*.gov.cn`, `https://hcp.example.gov.cn:8443/hcp/`, and their likes. */
const HOST_SOURCE =
  /^(?:(?<scheme>[a-z][a-z0-9+.-]*):\/\/)?(?<host>\*|(?:\*\.)?[^/:*]+)(?::(?<port>\*|\d+))?(?<path>\/.*)?$/i;

/**
 * As browsers compare a source with an address: CSP 3, 6.7.2.8.
 * @param {string} source
 * @param {URL} address
 * @param {URL} page
 */
function matches(source, address, page) {
  if (source === "'self'") return address.origin === page.origin;
  if (source.startsWith("'")) return false;
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return isOfScheme(source.slice(0, -1), address);
  const { scheme, host = '', port, path = '' } = HOST_SOURCE.exec(source)?.groups ?? {};
  if (!isOfScheme(scheme ?? page.protocol.slice(0, -1), address)) return false;
  if (host.startsWith('*.') ? !address.hostname.endsWith(host.slice(1)) : host !== '*' && host !== address.hostname)
    return false;
  if (port !== '*' && (port ?? defaultPort(address)) !== (address.port || defaultPort(address))) return false;
  return path === '' || (path.endsWith('/') ? address.pathname.startsWith(path) : address.pathname === path);
}

/** The safe variant of a scheme is let through too. @param {string} scheme @param {URL} address */
const isOfScheme = (scheme, { protocol }) =>
  protocol === `${scheme}:` || (scheme.toLowerCase() === 'http' && protocol === 'https:');

/** @param {URL} address */
const defaultPort = ({ protocol }) => (protocol === 'https:' ? '443' : '80');
