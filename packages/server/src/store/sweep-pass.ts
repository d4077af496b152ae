/** How long a pass of a sweep may take, in milliseconds: a server that is to stop is not held up by whatever has piled up. */
const PASS_MS = 4_000;

/** Works piece by piece until nothing is left or the pass has taken long enough; the next pass goes on from there. */
export async function inOnePass(someIsLeft: () => Promise<boolean>): Promise<void> {
  const started = performance.now();
  while ((await someIsLeft()) && performance.now() - started < PASS_MS);
}
