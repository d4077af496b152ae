/** What the tests do inside a page of Firefox or WebKit, where no tool of theirs looks into shadow roots. */
export { faults } from './faults.js';
export { atFocus, copied, keepCopies, middleOf, reads } from './hand.js';
export { appear, playStory } from './story.js';
export { tooSmall } from './targets.js';
export { violations } from './violations.js';
