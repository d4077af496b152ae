import type { ReviewRules } from '@haochaping/core';
import type { Profile } from './profile.js';

/** What the procedure needs to know of a place. */
export const reviewRules = ({
  extension,
  appeal,
  callbacks,
  verdicts,
}: Pick<Profile, 'extension' | 'appeal' | 'callbacks' | 'verdicts'>): ReviewRules => ({
  extensions: extension.value?.times ?? 0,
  exclusion: appeal.value !== null,
  objection: appeal.value !== null, // what can be excluded can be objected to
  callback: callbacks.some(({ value }) => value.ratePercent > 0),
  verdicts: verdicts.value,
});
