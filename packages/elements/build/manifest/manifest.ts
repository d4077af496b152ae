import { elementClasses, type ElementClass, type Member } from './analyzed.js';
import { CHINESE, type InChinese } from './chinese.js';

/** What lit and the browser call; a host has no business with it. */
const CALLED_FOR_IT = new Set([
  'formDisabledCallback',
  'formResetCallback',
  'formStateRestoreCallback',
  'connectedCallback',
  'disconnectedCallback',
  'willUpdate',
  'updated',
  'render',
  'styles',
  'shadowRootOptions',
]);

const isPublic = ({ name, privacy, static: isStatic }: Member): boolean =>
  !isStatic && privacy === undefined && !name.startsWith('#') && !CALLED_FOR_IT.has(name);

/** The manifest that the package ships (custom-elements.json, schema 1.0.0), in the language of its readers. */
export const manifest = () => ({
  schemaVersion: '1.0.0',
  readme: 'README.md',
  modules: elementClasses().map((element) => ({
    kind: 'javascript-module',
    path: element.path,
    declarations: [declarationOf(element)],
    exports: [
      { kind: 'js', name: element.name, declaration: { name: element.name, module: element.path } },
      {
        kind: 'custom-element-definition',
        name: element.tagName,
        declaration: { name: element.name, module: element.path },
      },
    ],
  })),
});

function declarationOf({ name, tagName, members, events, slots, cssParts, cssProperties }: ElementClass) {
  const chinese = CHINESE[tagName];
  if (!chinese) throw new Error(`${tagName} is not described in Chinese`);
  const shown = members.filter(isPublic);
  const describe = (kind: keyof Omit<InChinese, 'what'>) => describer(tagName, kind, chinese[kind] ?? {});
  const [member, event, slot, part, property] = (['members', 'events', 'slots', 'parts', 'properties'] as const).map(
    describe,
  );
  if (!member || !event || !slot || !part || !property) throw new Error('five kinds of things are described');
  const declaration = {
    kind: 'class',
    description: chinese.what,
    name,
    tagName,
    customElement: true,
    superclass: { name: 'LitElement', package: 'lit' },
    members: shown.map((each) => ({ ...withoutEnglish(each), description: member.of(each.name) })),
    attributes: shown.flatMap(({ attribute, type, default: usual, name: fieldName }) =>
      attribute === undefined
        ? []
        : [
            {
              name: attribute,
              type,
              ...(usual !== undefined && { default: usual }),
              fieldName,
              description: member.of(fieldName),
            },
          ],
    ),
    events: events.flatMap(({ name: type, type: eventClass }) =>
      // Where an event is dispatched, the analyzer takes its constructor's argument for a name.
      !type?.startsWith('hcp-') ? [] : [{ name: type, type: eventClass, description: event.of(type) }],
    ),
    slots: slots.map((each) => ({ name: each.name, description: slot.of(each.name) })),
    cssParts: cssParts.map((each) => ({ name: each.name, description: part.of(each.name) })),
    cssProperties: cssProperties.map((each) => ({ ...each, description: property.of(each.name) })),
  };
  for (const each of [member, event, slot, part, property]) each.assertAllUsed();
  return declaration;
}

const withoutEnglish = ({ description: _english, ...member }: Member) => member;

/** A sentence for each name, and no sentence for what is not there any more. */
function describer(tagName: string, kind: string, sentences: Readonly<Record<string, string>>) {
  const used = new Set<string>();
  return {
    of: (name: string): string => {
      const sentence = sentences[name];
      if (sentence === undefined) throw new Error(`${tagName}: ${kind} ${name} is not described in Chinese`);
      used.add(name);
      return sentence;
    },
    assertAllUsed: (): void => {
      for (const name of Object.keys(sentences))
        if (!used.has(name)) throw new Error(`${tagName}: there is no ${kind} ${name} any more`);
    },
  };
}
