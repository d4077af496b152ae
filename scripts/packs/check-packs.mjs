import { existsSync, readFileSync } from 'node:fs';
import { faultsOf } from './faults.mjs';
import { pack } from './pack.mjs';
import { PAGE, pageOf, unknownLicences } from './page.mjs';

/** Fails where a package has what nobody who installs it should get, lacks what they need, or is not as the page says. */
const packs = pack('.', '.cache/packs');
const faults = [
  ...packs.flatMap(({ name, files }) => faultsOf(files).map((fault) => `${name}：${fault}`)),
  ...unknownLicences(packs),
  ...changes(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '', pageOf(packs)),
];
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;

/** What a package gained or lost since the page was written. */
function changes(before, now) {
  if (before === now) return [];
  const [gone, come] = [before, now].map((text) => new Set(inSections(text)));
  return [
    `${PAGE}：包里的内容变了。确是有意的，请运行 npm run update -- packs，与代码一起提交。`,
    ...[...gone].filter((line) => !come.has(line)).map((line) => `  - ${line}`),
    ...[...come].filter((line) => !gone.has(line)).map((line) => `  + ${line}`),
  ];
}

/** Each line with the package that it is about. */
const inSections = (text) =>
  text.split(/^## /m).flatMap((section) => {
    const [heading, ...lines] = section.split('\n');
    return lines.map((line) => `${heading} ${line}`);
  });
