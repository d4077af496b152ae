/** An event as a host's page hears it. */
export type RecordedEvent = { readonly type: string; readonly detail: unknown };

/** Listens to an element of ours; what is heard is added to the list that is given back. */
export function recordEvents(element: EventTarget, ...types: string[]): readonly RecordedEvent[] {
  const heard: RecordedEvent[] = [];
  for (const type of types) {
    element.addEventListener(type, (event) => {
      if (event instanceof CustomEvent) heard.push({ type, detail: event.detail });
    });
  }
  return heard;
}

/** Moves an element elsewhere in the page, as a router, a tab or a drag does. */
export function move(element: Element): void {
  const elsewhere = document.createElement('section');
  element.parentElement?.append(elsewhere);
  elsewhere.append(element);
}

/** What a host's form would send now. */
export const formDataOf = (form: HTMLFormElement): string =>
  new URLSearchParams(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]),
  ).toString();

/** How often a host's form was sent so far; it stays on its page. */
export function countSubmits(form: HTMLFormElement): () => number {
  let sent = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent += 1;
  });
  return () => sent;
}

/** Brings the loader into the page as a host does, with a script tag that has these `data-` attributes. */
export const bringLoader = (address: URL, data: Readonly<Record<string, string>>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address.href;
    Object.assign(script.dataset, data);
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error('the loader did not load')));
    document.head.append(script);
  });
