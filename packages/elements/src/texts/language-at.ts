const followers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Says to all elements that other texts may hold now. */
export const languagesChanged = (): void => followers.forEach((changed) => changed());

/** Calls back when another language may hold around some element. All elements of a page share one observer. */
export const followLanguages = (changed: () => void): Set<() => void> => followers.add(changed);
export const unfollowLanguages = (changed: () => void): boolean => followers.delete(changed);

/**
 * The `lang` that holds where an element stands, as HTML finds it: the nearest one, out through shadow roots.
 * From then on, changes are heard in every tree that it stands in.
 */
export function languageAt(element: Element): string {
  observer ??= new MutationObserver(languagesChanged);
  let language: string | null | undefined;
  let at: Element | undefined = element;
  while (at) {
    const tree = at.getRootNode();
    observer.observe(tree, { attributeFilter: ['lang'], subtree: true });
    language ??= at.closest('[lang]')?.getAttribute('lang');
    at = tree instanceof ShadowRoot ? tree.host : undefined;
  }
  return language ?? '';
}
