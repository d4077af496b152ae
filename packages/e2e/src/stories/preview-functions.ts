/** What is done inside Storybook's page: each of these is sent there whole, so it knows nothing but its arguments. */

declare global {
  interface Window {
    /** Storybook's own account of the story that it shows. */
    readonly __STORYBOOK_PREVIEW__?: {
      readonly channel: { emit(event: 'setCurrentStory', to: { storyId: string; viewMode: 'story' }): void };
      readonly currentRender?: { readonly id: string; readonly phase?: string };
    };
  }
}

/** Shows a story and waits until its play function has run to the end. */
export async function playStory(id: string): Promise<void> {
  const shown = (): { readonly id: string; readonly phase?: string } | undefined =>
    window.__STORYBOOK_PREVIEW__?.currentRender;
  const asked = new URLSearchParams(location.search).get('id');
  if (asked !== id) window.__STORYBOOK_PREVIEW__?.channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  const since = performance.now();
  while (shown()?.id !== id || shown()?.phase !== 'finished') {
    if (performance.now() - since > 60_000) throw new Error(`${id} is not played to its end`);
    await new Promise((soon) => setTimeout(soon, 10));
  }
  if (document.body.classList.contains('sb-show-errordisplay'))
    throw new Error(document.querySelector('#error-message')?.textContent ?? 'the story does not render');
}

/** Waits until the page's text, style sheets and fonts are there, and nothing has moved or changed for a while. */
export async function settle(quietMs: number): Promise<void> {
  // An animation is known to its own shadow tree alone.
  const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  const size = (all: readonly (Document | ShadowRoot)[]): number =>
    all.reduce((sum, root) => sum + (root instanceof Document ? root.body : root).innerHTML.length, 0);
  // What spins for ever does not count.
  const moving = (all: readonly (Document | ShadowRoot)[]): boolean =>
    all
      .flatMap((root) => root.getAnimations())
      .some(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
  const styled = (): boolean =>
    [...document.querySelectorAll('link')].every((link) => link.rel !== 'stylesheet' || link.sheet?.href === link.href);

  window.scrollTo(0, 0);
  const start = performance.now();
  let [before, since] = [size(roots(document)), start];
  for (;;) {
    if (performance.now() - start > 30_000) throw new Error('the page does not come to rest');
    await new Promise((next) => requestAnimationFrame(next));
    const all = roots(document);
    const now = size(all);
    if (now !== before) [before, since] = [now, performance.now()];
    else if (performance.now() - since >= quietMs && styled() && !moving(all) && document.fonts.status === 'loaded')
      break;
  }
  await new Promise((next) => requestAnimationFrame(next));
}

/** How high a screen has to be to show all of the page at once, and all of a dialog in it. */
export function heightOfAll(): number {
  const dialogs = (root: Document | ShadowRoot): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
      ...(element.matches('dialog[open]') ? [element] : []),
      ...(element.shadowRoot ? dialogs(element.shadowRoot) : []),
    ]);
  const heights = dialogs(document)
    .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
    .map(({ scrollHeight, clientHeight }) => (scrollHeight * innerHeight) / clientHeight);
  return Math.ceil(Math.max(document.documentElement.scrollHeight, ...heights));
}

/** Lays the page out from nothing: what was moved while it was built up may stand a fraction of a pixel elsewhere. */
export function layOutAfresh(): void {
  const { style } = document.documentElement;
  style.display = 'none';
  document.documentElement.getBoundingClientRect();
  style.display = '';
}

/** In forced colours a caret blinks in a colour of its own; a field that is only read has none, and keeps its focus. */
export function hideCaret(isForced: boolean): void {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) at.readOnly = isForced;
}
