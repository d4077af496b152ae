import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import * as z from 'zod';
import { reactSources, vueSources } from './framework-wrappers.js';
import { manifest } from './manifest.js';

const PACKAGE = 'packages/elements';
const EDITOR_FILES = ['vscode.html-custom-data.json', 'vscode.css-custom-data.json', 'web-types.json'] as const;
const LABELS = { events: '事件', cssProperties: '设计变量', cssParts: '部件', methods: '方法', slots: '插槽' };

/** Everything that is made of the manifest, by its path, in the format of the repository. */
export async function manifestFiles(): Promise<ReadonlyMap<string, string>> {
  const made = manifest();
  const written = [
    [`${PACKAGE}/custom-elements.json`, JSON.stringify(made)],
    ...editorFiles(made).map(([name, text]) => [`${PACKAGE}/editors/${name}`, text]),
    ...[...reactSources(made.modules)].map(([name, text]) => [`packages/react/src/${name}`, text]),
    ...[...vueSources(made.modules)].map(([name, text]) => [`packages/vue/src/${name}`, text]),
  ] as const;
  const options = await resolveConfig('prettier.config.mjs');
  const formatted = written.map(async ([filepath = '', text = '']) => {
    return [filepath, await format(text, { ...options, filepath })] as const;
  });
  return new Map(await Promise.all(formatted));
}

/** The tools write files and nothing else. */
function editorFiles(made: ReturnType<typeof manifest>): (readonly [string, string])[] {
  const outdir = mkdtempSync(join(tmpdir(), 'hcp-manifest-'));
  // A manifest by its schema; the tools have types of their own for it, and write into what they are given.
  const aside = z.custom<Parameters<typeof generateVsCodeCustomElementData>[0]>().parse(structuredClone(made));
  const quiet = { outdir, labels: LABELS, hideLogs: true };
  try {
    generateVsCodeCustomElementData(aside, quiet);
    generateJetBrainsWebTypes(aside, { ...quiet, packageJson: false });
    return EDITOR_FILES.map((name) => [name, named(readFileSync(join(outdir, name), 'utf8'))] as const);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

const packageSchema = z.object({ name: z.string(), version: z.string() });

/** Web types bear the package's name; the tool takes that of the folder in which it runs. */
function named(text: string): string {
  const json = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  if (!('name' in json)) return text;
  const { name, version } = packageSchema.parse(JSON.parse(readFileSync(`${PACKAGE}/package.json`, 'utf8')));
  return JSON.stringify({ ...json, name, version });
}
