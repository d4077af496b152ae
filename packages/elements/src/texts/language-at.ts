const followers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Says to all elements that another language or other texts may hold around them now, or another look. */
export const ancestorsChanged = (): void => followers.forEach((changed) => changed());

/** Calls back when what the ancestors of some element say may have changed. All elements of a page share one observer. */
export const followAncestors = (changed: () => void): Set<() => void> => followers.add(changed);
export const unfollowAncestors = (changed: () => void): boolean => followers.delete(changed);

/**
 * The `lang` that holds where an element stands, as HTML finds it: the nearest one, out through shadow roots.
 * From then on, changes are heard in every tree that it stands in.
 */
export function languageAt(element: Element): string {
  observer ??= new MutationObserver(ancestorsChanged);
  let language: string | null | undefined;
  let at: Element | undefined = element;
  while (at) {
    const tree = at.getRootNode();
    observer.observe(tree, { attributeFilter: ['lang', 'data-hcp-appearance'], subtree: true });
    language ??= at.closest('[lang]')?.getAttribute('lang');
    at = tree instanceof ShadowRoot ? tree.host : undefined;
  }
  return language ?? '';
}
