export { playStory } from '../../stories/in-preview.js';

/** Says it as a host's page would, on its root. */
export function appear(appearance: string): void {
  document.documentElement.dataset.hcpAppearance = appearance;
}
