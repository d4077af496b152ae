import type { manifest } from './manifest.js';

type Module = ReturnType<typeof manifest>['modules'][number];
type Declaration = Module['declarations'][number];

/** `rating-dialog` for `hcp-rating-dialog`: the file in `define/` that registers it, and the one that wraps it. */
const fileOf = ({ tagName }: Declaration): string => tagName.replace('hcp-', '');

/** `dialogClosed` for `hcp-dialog-closed`: an event as a component emits it. */
const emittedAs = (event: string): string =>
  event.replace('hcp-', '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The classes of the events that an element dispatches. */
const eventTypes = ({ events }: Declaration): readonly string[] =>
  [...new Set(events.map(({ type }) => type?.text ?? 'Event'))].sort();

/** What a host may set; what has only a getter is left out. */
const settable = ({ members }: Declaration) => members.filter(({ kind, readonly }) => kind === 'field' && !readonly);

const imported = (declaration: Declaration, asType: boolean): string => {
  const events = eventTypes(declaration).map((name) => `type ${name}`);
  const element = `${asType ? 'type ' : ''}${declaration.name} as Element`;
  return `import '@haochaping/elements/define/${fileOf(declaration)}.js';
    import { ${[...events, element].join(', ')} } from '@haochaping/elements';`;
};

type Wrapped = (declaration: Declaration) => string;

/** The sources of a package that wraps each element in a component of a framework, by their names. */
function sources(modules: readonly Module[], wrapped: Wrapped): ReadonlyMap<string, string> {
  const declarations = modules.flatMap((module) => module.declarations);
  const index = declarations.map((each) => `export { ${each.name} } from './${fileOf(each)}.js';`).join('\n');
  return new Map([
    ['index.ts', index],
    ...declarations.map((each): [string, string] => [`${fileOf(each)}.ts`, wrapped(each)]),
  ]);
}

/** For React 18 and 19: it sets properties, and hands events to `on…`. */
export const reactSources = (modules: readonly Module[]): ReadonlyMap<string, string> =>
  sources(modules, (declaration) => {
    const { name, tagName, description, events } = declaration;
    const handlers = events.map(
      ({ name: event, type, description: says }) =>
        `\n/** ${says} */\non${capitalised(emittedAs(event))}: '${event}' as EventName<${type?.text ?? 'Event'}>,`,
    );
    return `${imported(declaration, false)}
      import { createComponent${events.length > 0 ? ', type EventName' : ''} } from '@lit/react';
      import * as React from 'react';

      /** ${description} */
      export const ${name} = createComponent({
        react: React,
        tagName: '${tagName}',
        elementClass: Element,
        ${events.length > 0 ? `events: { ${handlers.join('\n')} },` : ''}
      });`;
  });

/** For Vue 3: it sets properties, and emits events without their prefix. */
export const vueSources = (modules: readonly Module[]): ReadonlyMap<string, string> =>
  sources(modules, (declaration) => {
    const { name, tagName, description, events } = declaration;
    const fields = settable(declaration);
    const union = fields.map((field) => `'${field.name}'`).join(' | ') || 'never';
    const emits = events.map(
      ({ name: event, type, description: says }) =>
        `\n/** ${says} */\n${emittedAs(event)}: (event: ${type?.text ?? 'Event'}) => void;`,
    );
    const isSwitch = (field: (typeof fields)[number]): boolean => field.type?.text === 'boolean';
    const properties = fields.map((field) => `${field.name}: ${isSwitch(field) ? 'SWITCH' : 'null'}`);
    const types = [`Pick<Element, ${union}>`, ...(emits.length > 0 ? [`{ ${emits.join('\n')} }`] : [])];
    const emitted = events.map(({ name: event }) => `${emittedAs(event)}: '${event}'`);
    return `${imported(declaration, true)}
      import { componentOf${fields.some(isSwitch) ? ', SWITCH' : ''} } from './component-of.js';

      /** ${description} */
      export const ${name} = componentOf<${types.join(', ')}>(
        '${tagName}',
        { ${properties.join(', ')} },
        ${emitted.length > 0 ? `{ ${emitted.join(', ')} },` : ''}
      );`;
  });
