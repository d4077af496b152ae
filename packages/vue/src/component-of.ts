import {
  defineComponent,
  h,
  type ComponentObjectPropsOptions,
  type DefineSetupFnComponent,
  type EmitsOptions,
} from 'vue';

/** A property that is on where only its name is written, and left to the element where it is not. */
export const SWITCH = { type: Boolean, default: undefined };

/**
 * A component around an element: what is given to it becomes the element's properties, and the element's events are emitted. What
 * is not given is left to the element; classes, styles and the default slot pass through (a named one is a
 * child with `slot="…"`), and `$el` is the element.
 * @param tag the element, which the caller has registered
 * @param props what may be given; null where any value is taken as it is
 * @param events the element's own event for each that is emitted
 */
export function componentOf<Properties extends object, Emits extends EmitsOptions = []>(
  tag: string,
  props: ComponentObjectPropsOptions<Partial<Properties>>,
  events: Readonly<Record<string, string>> = {},
): DefineSetupFnComponent<Partial<Properties>, Emits> {
  const emitted = Object.entries(events);
  const component = defineComponent({
    name: tag,
    props,
    emits: Object.keys(events),
    setup(given, { emit, slots }) {
      /** What was given once is taken away again by `undefined`. */
      const ever = new Set<string>();
      return () => {
        const values: (readonly [string, unknown])[] = Object.entries(given);
        for (const [name, value] of values) if (value !== undefined) ever.add(name);
        const properties = values.filter(([name]) => ever.has(name)).map(([name, value]) => [`.${name}`, value]);
        const listeners = emitted.map(([name, event]) => [listenerOf(event), (heard: Event) => emit(name, heard)]);
        return h(tag, Object.fromEntries([...properties, ...listeners]), slots.default?.());
      };
    },
  });
  // Vue's types cannot follow names that are only known to the caller.
  return component as unknown as DefineSetupFnComponent<Partial<Properties>, Emits>;
}

/** `onHcpDialogClosed` for `hcp-dialog-closed`, as Vue names a listener. */
const listenerOf = (event: string): string =>
  `on${event.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`;
