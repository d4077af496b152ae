// @ts-check

/**
 * An element that the page is sure to have.
 * @param {string} id
 */
export function place(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}

/**
 * Puts a sentence into an element that is hidden while it has nothing to say.
 * @param {HTMLElement} element
 * @param {string} sentence
 */
export function tell(element, sentence) {
  element.textContent = sentence;
  element.hidden = sentence === '';
}
