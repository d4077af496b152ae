import { elementClasses, type ElementClass, type Member } from './element-classes.js';

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

function declarationOf({ name, tagName, description, ...has }: ElementClass) {
  const shown = has.members.filter(isPublic).map((member) => ({ ...member, description: chineseOf(tagName, member) }));
  const described = <Named extends { readonly name: string; readonly description: string }>(all: readonly Named[]) =>
    all.map((each) => ({ ...each, description: chineseOf(tagName, each) }));
  return {
    kind: 'class',
    description: chineseOf(tagName, { name, description }),
    name,
    tagName,
    customElement: true,
    superclass: { name: 'LitElement', package: 'lit' },
    members: shown,
    attributes: shown.flatMap(({ attribute, type, default: usual, name: fieldName, description: says }) =>
      attribute === undefined
        ? []
        : [{ name: attribute, type, ...(usual !== undefined && { default: usual }), fieldName, description: says }],
    ),
    events: described(has.events.flatMap(announced)),
    slots: described(has.slots),
    cssParts: described(has.cssParts),
    cssProperties: described(has.cssProperties),
  };
}

/** Where an event is dispatched, the analyzer takes its constructor's argument for a name; the comment's are the true ones. */
const announced = ({ name, type, description }: ElementClass['events'][number]) =>
  name?.startsWith('hcp-') ? [{ name, type, description }] : [];

/** The last paragraph of a comment, which is for the developers who use the element. Without one nothing is made. */
function chineseOf(tagName: string, { name, description }: { readonly name: string; readonly description: string }) {
  const last = description.split(/\n\s*\n/).at(-1) ?? '';
  if (!last.endsWith('。'))
    throw new Error(`${tagName}: the comment of ${name || 'the slot'} does not end in a Chinese sentence`);
  return last;
}
