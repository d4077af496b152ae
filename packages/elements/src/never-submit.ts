/**
 * Keeps a form round radios from being sent; it has no button, and the standard lets Enter send such a form. The form is there for
 * Chromium (seen in 156): its register of the radios of a shadow root keeps those that were removed, and all that hangs on them.
 * A form's register goes with the form.
 */
export function neverSubmit(event: Event): void {
  event.preventDefault();
}
