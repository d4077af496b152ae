/** The native dialog that an element shows itself in, or stands in; undefined where it stands in the page. */
export const dialogOf = (element: Element): HTMLDialogElement | null =>
  element.shadowRoot?.querySelector('dialog') ?? element.closest('dialog');
