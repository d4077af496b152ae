import { existsSync, readFileSync, readdirSync } from 'node:fs';
import * as z from 'zod/mini';
import { MENUS } from '../../../../.storybook/guides.js';

export const PAGE = 'llms.txt';

const memberSchema = z.object({
  name: z.string(),
  kind: z.optional(z.string()),
  readonly: z.optional(z.boolean()),
  attribute: z.optional(z.string()),
  description: z.optional(z.string()),
});
const elementSchema = z.object({
  tagName: z.string(),
  description: z.string(),
  attributes: z.optional(z.array(memberSchema)),
  members: z.optional(z.array(memberSchema)),
  events: z.optional(z.array(memberSchema)),
});
const manifestSchema = z.object({ modules: z.array(z.object({ declarations: z.array(z.unknown()) })) });
const packageSchema = z.object({ private: z.optional(z.boolean()), name: z.string(), description: z.string() });

type Element = z.infer<typeof elementSchema>;
type Member = z.infer<typeof memberSchema>;

/**
 * What a program that writes code for a department reads first. It stands in the repository, and in the site of docs beside the
 * same pages as Markdown.
 */
export const llmsPage = (): string => `# 好差评 haochaping

> ${paragraphs('README.md')[0]?.replaceAll('\n', '')}

## 十行接入

${integration()}

## 组件

注册：\`import '@haochaping/elements/define/<去掉 hcp- 的名字>.js'\`。React 用 \`@haochaping/react\`，Vue 3 用 \`@haochaping/vue\`。每个属性的类型、插槽和样式变量见 [custom-elements.json](packages/elements/custom-elements.json)。

${elements().map(elementLines).join('\n')}

## 包

${packages().join('\n')}

${Object.entries(MENUS)
  .map(([menu, files]) => `## ${menu}\n\n${files.map(guideLine).join('\n')}`)
  .join('\n\n')}
`;

/** As the README says it, without the sentence that leads to a folder. */
function integration(): string {
  const [, section = ''] = /^## 十行接入\n([^]*?)^## /m.exec(readFileSync('README.md', 'utf8')) ?? [];
  return section
    .split('\n\n')
    .filter((part) => !/\]\((?!https?:)/.test(part))
    .join('\n\n')
    .trim();
}

function elements(): readonly Element[] {
  const { modules } = manifestSchema.parse(JSON.parse(readFileSync('packages/elements/custom-elements.json', 'utf8')));
  return modules.flatMap(({ declarations }) =>
    declarations.flatMap((declaration) => {
      const element = elementSchema.safeParse(declaration);
      return element.success ? [element.data] : [];
    }),
  );
}

function elementLines({ tagName, description, attributes = [], members = [], events = [] }: Element): string {
  const fields = members.filter(({ kind, attribute, readonly = false }) => kind === 'field' && !attribute && !readonly);
  const methods = members.filter(({ kind }) => kind === 'method').map(({ name }) => ({ name: `${name}()` }));
  const parts = [
    ['标签属性', attributes],
    ['脚本属性', fields],
    ['方法', methods],
    ['事件', events],
  ] as const;
  const told = parts.filter(([, named]) => named.length > 0).map(([what, named]) => `  - ${what}：${list(named)}`);
  return [`- \`${tagName}\`：${firstSentence(description)}`, ...told].join('\n');
}

const list = (members: readonly Member[]): string =>
  members
    .map(
      ({ name, description }) =>
        `\`${name}\`${description ? `（${firstSentence(description).replace(/。$/, '')}）` : ''}`,
    )
    .join('、');

function packages(): readonly string[] {
  const folders = readdirSync('packages').filter((name) => existsSync(`packages/${name}/README.md`));
  return folders.map((folder) => {
    const { name, description } = packageSchema.parse(
      JSON.parse(readFileSync(`packages/${folder}/package.json`, 'utf8')),
    );
    return `- [${name}](packages/${folder}/README.md)：${description}`;
  });
}

function guideLine(file: string): string {
  const heading = /^# (.+)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? file;
  return `- [${heading}](${file})：${firstSentence(paragraphs(file)[0] ?? '')}`;
}

/** Neither headings nor pictures, tables nor code. */
function paragraphs(file: string): readonly string[] {
  const parts = readFileSync(file, 'utf8').split(/\n{2,}/);
  return parts.filter((part) => !/^(#|!\[|\||```|- |\[)/.test(part)).map((part) => part.trim());
}

/** Without its links, which lead from where it stands. */
function firstSentence(words: string): string {
  const plain = words.replaceAll('\n', '').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
  return /^.*?。/.exec(plain)?.[0] ?? plain;
}
