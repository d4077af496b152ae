/** Where something is written or ticked that the foot, did it stick to the screen's end, would cover. */
const WRITTEN_IN = '.field, .identity, details';

/**
 * Lets the form's foot stand at its end from when somebody writes until the focus or a finger goes elsewhere, for browsers bring
 * only the caret into view. It stays there when it is pressed itself, although that takes the focus from the field: a button that
 * moved away under the finger would not be clicked.
 */
export function letFootStand(form: { readonly renderRoot: ParentNode }, event: Event): void {
  const path = event.composedPath().filter((target) => target instanceof Element);
  const foot = form.renderRoot.querySelector('.foot');
  if (!foot || path.includes(foot)) return;
  foot.classList.toggle(
    'standing',
    path.some((element) => element.matches(WRITTEN_IN)),
  );
}
