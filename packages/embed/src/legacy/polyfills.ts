/** What our code calls and Chromium 66 to 83 lack, each with the version that brought it. Nothing that is there is replaced. */

const LACKING: readonly (readonly [owner: object, methods: Readonly<Record<string, unknown>>])[] = [
  // 71
  [window, { globalThis: window, queueMicrotask: (task: () => void) => void Promise.resolve().then(task) }],
  [
    Object,
    {
      // 73
      fromEntries(entries: Iterable<readonly [string, unknown]>) {
        const object: Record<string, unknown> = {};
        for (const [name, value] of entries) object[name] = value;
        return object;
      },
    },
  ],
  [
    Array.prototype,
    {
      // 69; one level deep is all that we ask for
      flat(this: readonly unknown[]) {
        return this.reduce<unknown[]>((all, one) => all.concat(one), []);
      },
      flatMap(this: readonly unknown[], map: (one: unknown, index: number) => unknown) {
        return this.map(map).reduce<unknown[]>((all, one) => all.concat(one), []);
      },
    },
  ],
  [
    String.prototype,
    {
      // 85; a text for a text is all that we ask for
      replaceAll(this: string, old: string, by: string) {
        return this.split(old).join(by);
      },
      // 73
      *matchAll(this: string, pattern: RegExp) {
        const again = new RegExp(pattern.source, pattern.flags);
        for (let match = again.exec(this); match; match = again.exec(this)) yield match;
      },
    },
  ],
  [
    Element.prototype,
    {
      // 86
      replaceChildren(this: Element, ...children: readonly (Node | string)[]) {
        this.textContent = '';
        this.append(...children);
      },
      // 69
      toggleAttribute(this: Element, name: string, on: boolean) {
        if (on) this.setAttribute(name, '');
        else this.removeAttribute(name);
        return on;
      },
    },
  ],
];

for (const [owner, methods] of LACKING) {
  for (const [name, value] of Object.entries(methods)) {
    if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  }
}

export {};
