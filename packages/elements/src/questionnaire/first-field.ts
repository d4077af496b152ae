/** The button that takes an answer back goes with the answer; whoever pressed it is left at the question's first field. */
export function toFirstField({ currentTarget }: Event): void {
  if (!(currentTarget instanceof Element)) return;
  currentTarget.closest('.row, fieldset')?.querySelector('input')?.focus({ preventScroll: true });
}
