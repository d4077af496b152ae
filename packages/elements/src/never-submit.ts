/**
 * Of a form round radios, which Enter would send. It stands there because Chromium's register of the radios of a shadow root keeps
 * those that were taken out, with all that hangs on them; that of a form goes with the form.
 */
export function neverSubmit(event: Event): void {
  event.preventDefault();
}
