import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';

/** Clicks the middle of an element with a real mouse: whatever lies above it there gets the click instead. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
  await resetMouse();
}

/** Presses real keys, one after the other, wherever the focus is. */
export async function pressKeys(...pressed: string[]): Promise<void> {
  for (const key of pressed) await sendKeys({ press: key });
}

/** Types into a field, key by key. */
export async function type(field: HTMLElement, text: string): Promise<void> {
  field.focus();
  await sendKeys({ type: text });
}

/**
 * Pastes into a field, all at once and as a person does, so that what the field would cut off is missing. The clipboard itself is
 * out of a test's reach.
 */
export function paste(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus();
  // A value that is set by a script is never cut off.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, text);
}
