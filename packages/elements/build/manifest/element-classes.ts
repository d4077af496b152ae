import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { readFileSync, readdirSync } from 'node:fs';
import * as z from 'zod';

const SOURCE = 'packages/elements/src';

const typeSchema = z.object({ text: z.string() }).optional();
const namedSchema = z.object({ name: z.string(), description: z.string().default('') });
const memberSchema = namedSchema.extend({
  kind: z.enum(['field', 'method']),
  type: typeSchema,
  default: z.string().optional(),
  attribute: z.string().optional(),
  reflects: z.boolean().optional(),
  readonly: z.boolean().optional(),
  static: z.boolean().optional(),
  privacy: z.string().optional(),
  return: z.object({ type: typeSchema }).optional(),
});
const classSchema = namedSchema.extend({
  customElement: z.literal(true),
  members: z.array(memberSchema).default([]),
  events: z.array(namedSchema.partial({ name: true }).extend({ type: typeSchema })).default([]),
  slots: z.array(namedSchema).default([]),
  cssParts: z.array(namedSchema).default([]),
  cssProperties: z.array(namedSchema.extend({ default: z.string().optional() })).default([]),
});
const moduleSchema = z.object({ path: z.string(), declarations: z.array(z.unknown()).default([]) });

export type Member = z.infer<typeof memberSchema>;
export type ElementClass = z.infer<typeof classSchema> & { readonly path: string; readonly tagName: string };

/** Every element class with what its code and its comment say, as the analyzer understands them. */
export function elementClasses(): readonly ElementClass[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(?<!\.test|\.stories)\.ts$/.test(file))
    .sort();
  const modules = files.map((file) =>
    ts.createSourceFile(`src/${file}`, readFileSync(`${SOURCE}/${file}`, 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const { modules: analyzed } = create({ modules, plugins: litPlugin(), context: { dev: false } });
  return z
    .array(moduleSchema)
    .parse(analyzed)
    .flatMap(({ path, declarations }) =>
      declarations.flatMap((declaration) => {
        const { success, data } = classSchema.safeParse(declaration);
        return success ? [{ ...data, path, tagName: tagOf(data.name) }] : [];
      }),
    )
    .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));
}

/** Registration stands apart from the class; the file that does it says under which name. */
function tagOf(className: string): string {
  for (const file of readdirSync(`${SOURCE}/define`)) {
    const [, tag] =
      new RegExp(`defineElement\\('([a-z-]+)', ${className}\\)`).exec(
        readFileSync(`${SOURCE}/define/${file}`, 'utf8'),
      ) ?? [];
    if (tag !== undefined) return tag;
  }
  throw new Error(`${className} is registered by no file of define/`);
}
