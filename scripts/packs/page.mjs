import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const PAGE = 'docs/packages.md';
const OURS = '@haochaping/';

/** Licences that ask no more of whoever uses a library than that they are shown. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'Unlicense'];

/** The page that says what is in each package, and whose work is installed with it; `packs` are as packed. */
export const pageOf = (packs) => `# 包里有什么

每个包装好以后的内容，照打好的包写成；\`npm run check\` 检查它与打出的包一致，并且没有测试、故事、本机路径和密钥，源码映射都有源码，许可都在。\`npm run update -- packs\` 更新它。

${packs.map(section).join('\n\n')}

## 一起装上的库

各个包在运行时用到的第三方库，含它们自己的依赖。\`@haochaping/embed\` 的成品里打进了其中几个，许可全文在它的 \`dist/third-party-notices.txt\`。

${librariesOf(packs)
  .map(({ name, version, license, users }) => `- \`${name}\` ${version}，${license}：${users.join('、')}`)
  .join('\n')}
`;

/** The libraries whose licence nobody has looked at. */
export const unknownLicences = (packs) =>
  librariesOf(packs)
    .filter(({ license }) => !ALLOWED.includes(license))
    .map(({ name, license }) => `${name}：许可是 ${license}，请先看过再写进 scripts/packs/page.mjs`);

const section = ({ name, files }) => `## ${name}

\`\`\`text
${lines([...files.keys()]).join('\n')}
\`\`\``;

/** Modules by the first folder that they are in, with what is compiled of them; every other file by its name. */
function lines(paths) {
  const modules = new Set(paths.flatMap((path) => /^src\/(.+)\.ts$/.exec(path)?.[1] ?? []));
  const folded = (path) => {
    const source = /^src\/(?:([^/]+)\/.+|[^/]+)\.ts$/.exec(path);
    if (source) return source[1] === undefined ? 'src/*.ts' : `src/${source[1]}/**/*.ts`;
    const [, module, ending] = /^dist\/(.+?)(\.d\.ts(?:\.map)?|\.js(?:\.map)?)$/.exec(path) ?? [];
    return modules.has(module) ? `dist/**/*${ending}` : path;
  };
  return [...new Set(paths.map(folded))].sort();
}

/** Each library once, by name, with the packages of ours that bring it. */
function librariesOf(packs) {
  const libraries = new Map();
  for (const { folder, name } of packs) {
    for (const library of installedWith(folder)) {
      const key = `${library.name} ${library.version}`;
      const known = libraries.get(key) ?? { ...library, users: [] };
      libraries.set(key, { ...known, users: [...known.users, name.slice(OURS.length)] });
    }
  }
  return [...libraries.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** What a package needs at run time, and what that needs, each where it is installed. */
function installedWith(folder, found = new Map()) {
  const { dependencies = {}, optionalDependencies = {} } = manifestIn(folder);
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const home = homeOf(name, folder);
    // An optional one may be for other systems only.
    if (home === undefined || found.has(home)) continue;
    const { version, license = '没有写' } = manifestIn(home);
    found.set(home, { name, version, license });
    installedWith(home, found);
  }
  return [...found.values()].filter(({ name }) => !name.startsWith(OURS));
}

function homeOf(name, from) {
  const home = join(from, 'node_modules', name);
  if (existsSync(home)) return realpathSync(home);
  return from === dirname(from) ? undefined : homeOf(name, dirname(from));
}

const manifestIn = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
