// @ts-check

/**
 * A copy of a template of the page, with texts in its places. A part that says `data-with` is left out where its text is
 * missing. No text ever becomes markup.
 * @param {string} templateId
 * @param {Readonly<Record<string, string | undefined>>} texts
 * @returns {HTMLElement}
 */
export function stamp(templateId, texts = {}) {
  const template = document.getElementById(templateId);
  const original = template instanceof HTMLTemplateElement ? template.content.firstElementChild : null;
  if (!(original instanceof HTMLElement)) throw new Error(`no template ${templateId}`);
  const copy = /** @type {HTMLElement} */ (original.cloneNode(true));
  for (const optional of copy.querySelectorAll('[data-with]')) {
    if (!texts[optional.getAttribute('data-with') ?? '']) optional.remove();
  }
  for (const place of [copy, ...copy.querySelectorAll('[data-text]')]) {
    const name = place.getAttribute('data-text');
    if (name !== null) place.textContent = texts[name] ?? '';
  }
  return copy;
}

/**
 * The part of a stamped copy into which a list goes; undefined where it was left out.
 * @param {HTMLElement} copy
 * @param {string} name
 */
export const part = (copy, name) => copy.querySelector(`[data-part="${name}"]`) ?? undefined;
