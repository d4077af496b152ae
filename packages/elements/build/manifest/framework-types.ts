import type { manifest } from './manifest.js';

type Module = ReturnType<typeof manifest>['modules'][number];
type Declaration = Module['declarations'][number];

const declarationsIn = (modules: readonly Module[]): readonly Declaration[] =>
  modules.flatMap(({ declarations }) => declarations);

/** The classes of the elements and of their events, as the package exports them. */
function imported(declarations: readonly Declaration[]): string {
  const names = declarations.flatMap(({ name, events }) => [name, ...events.map(({ type }) => type?.text ?? 'Event')]);
  return `import type { ${[...new Set(names)].sort().join(', ')} } from '@haochaping/elements';`;
}

const inUnion = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(' | ') || 'never';

/** What a host may set; what has only a getter is left out. */
const settable = ({ members }: Declaration): readonly string[] =>
  members.flatMap(({ kind, name, readonly }) => (kind === 'field' && !readonly ? [name] : []));

/** For React 19 and later, which sets properties and listens to `on…` by the event's own name. */
export function reactTypes(modules: readonly Module[]): string {
  const declarations = declarationsIn(modules);
  const rows = declarations.map((declaration) => {
    const { name, tagName, description, events } = declaration;
    const handlers = events.map(
      ({ name: event, type, description: says }) =>
        `/** ${says} */ 'on${event}'?: ((event: ${type?.text ?? 'Event'}) => void) | undefined;`,
    );
    return `/** ${description} */
      '${tagName}': Hcp<${name}, ${inUnion(settable(declaration))}> & { ${handlers.join(' ')} };`;
  });
  return `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
    ${imported(declarations)}

    type Hcp<Tag extends HTMLElement, Settable extends keyof Tag> = DetailedHTMLProps<HTMLAttributes<Tag>, Tag> & {
      [Name in Settable]?: Tag[Name] | undefined;
    };

    declare module 'react' {
      namespace JSX { interface IntrinsicElements { ${rows.join('\n')} } }
    }`;
}

/** For templates of Vue 3, in the form that Vue's own guide gives for custom elements. */
export function vueTypes(modules: readonly Module[]): string {
  const declarations = declarationsIn(modules);
  const rows = declarations.map((declaration) => {
    const { name, tagName, description, events } = declaration;
    const emitted = events.map(({ name: event, type }) => `'${event}': ${type?.text ?? 'Event'}`);
    return `/** ${description} */
      '${tagName}': Hcp<${name}, ${inUnion(settable(declaration))}, { ${emitted.join('; ')} }>;`;
  });
  return `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
    ${imported(declarations)}

    type Emitted<Events> = EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;

    type Hcp<Tag extends HTMLElement, Settable extends keyof Tag, Events> = new () => Tag & {
      $props: HTMLAttributes & { [Name in Settable]?: Tag[Name] | undefined } & PublicProps;
      $emit: Emitted<Events>;
    };

    declare module 'vue' {
      interface GlobalComponents { ${rows.join('\n')} }
    }`;
}
