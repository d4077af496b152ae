/** What no package has inside: it is for whoever writes haochaping, and nobody who installs it runs it. */
const NOT_FOR_USERS =
  /\.(test|spec|stories)\.|\.mdx$|(^|\/)(test-support|node_modules|__tests__)\/|\.tsbuildinfo$|(^|\/)\.[^/]+$/;
const ALWAYS = ['LICENSE', 'README.md', 'package.json'];

/** What tells of the machine that built the package, or opens a door. */
const SECRETS = {
  本机的路径: /(?<![\w.:/-])\/(home|root|Users|work|tmp\/\w+)\/[\w.-]+\/|\b[A-Z]:\\\\?Users\\|file:\/\/\/(?!\$)[a-z]/,
  私钥: /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[A-Za-z0-9+/]/,
  访问令牌: /\b(npm_[A-Za-z0-9]{36}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,}|AKIA[0-9A-Z]{16}|glpat-[\w-]{20})\b/,
};
const NOTICES = 'dist/third-party-notices.txt';
const BUNDLED = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/**
 * What is wrong with the content of a package, in sentences.
 * @param {ReadonlyMap<string, Buffer>} files by their paths in the package
 * @returns {readonly string[]}
 */
export function faultsOf(files) {
  const texts = [...files].map(([path, content]) => [path, content.toString('utf8')]);
  return [
    ...ALWAYS.filter((path) => !files.has(path)).map((path) => `缺 ${path}`),
    ...[...files.keys()].filter((path) => NOT_FOR_USERS.test(path)).map((path) => `${path}：使用者用不到`),
    ...texts.flatMap(([path, text]) => secretsIn(path, text)),
    ...texts.filter(([path]) => path.endsWith('.map')).flatMap(([path, text]) => sourcesLacking(files, path, text)),
    ...bundledWithoutNotice(texts),
    ...manifestFaults(JSON.parse(files.get('package.json')?.toString('utf8') ?? '{}')),
  ];
}

const secretsIn = (path, text) =>
  Object.entries(SECRETS).flatMap(([name, pattern]) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`${path}：有${name}（${found.slice(0, 40)}）`];
  });

/** A debugger can show a source that is in the map, or in the package. */
function sourcesLacking(files, path, text) {
  const { sources, sourcesContent = [], sourceRoot = '' } = JSON.parse(text);
  const lacking = sources.filter((source, nth) => {
    const { pathname } = new URL(`${sourceRoot}${source}`, `file:///package/${path}`);
    return typeof sourcesContent[nth] !== 'string' && !files.has(pathname.replace('/package/', ''));
  });
  return lacking.map((source) => `${path}：没有它的源码 ${source}`);
}

/** The work of others inside a bundle asks that its licence is shown. */
function bundledWithoutNotice(texts) {
  const maps = texts.filter(([path]) => path.endsWith('.js.map'));
  const sources = maps.flatMap(([, text]) => JSON.parse(text).sources);
  const bundled = new Set(sources.flatMap((source) => BUNDLED.exec(source)?.[1] ?? []));
  const notices = texts.find(([path]) => path === NOTICES)?.[1] ?? '';
  const told = [...notices.matchAll(/^Name: (.+)$[^]*?^License Text:$/gm)].map(([, name]) => name);
  return [...bundled].filter((name) => !told.includes(name)).map((name) => `${NOTICES}：没有 ${name} 的许可`);
}

function manifestFaults({ license, publishConfig = {}, description }) {
  return [
    ...(license === 'MIT' ? [] : ['package.json：没有写许可 MIT']),
    ...(description ? [] : ['package.json：没有 description']),
    ...(publishConfig.access === 'public' && publishConfig.provenance === true
      ? []
      : ['package.json：publishConfig 要写 access 和 provenance']),
  ];
}
