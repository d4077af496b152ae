import { sameData } from '../same-data.js';
import type { Profile } from './profile.js';
import { rulesOf, type AnyRule } from './rules-of.js';

/** A rule that two versions of a profile do not share, each time with where it stands; a side without the rule is absent. */
export type RuleChange = {
  /** As in `rulesOf`: `identity`, `duties.verify`, `callbacks.closed-cases`. */
  readonly key: string;
  readonly before?: AnyRule;
  readonly after?: AnyRule;
};

/** What a newer version changes, be it a value or only its ground. */
export function changesBetween(older: Profile, newer: Profile): readonly RuleChange[] {
  const [before, after] = [rulesOf(older), rulesOf(newer)];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key): RuleChange[] => {
    const [was, is] = [before.get(key), after.get(key)];
    return sameData(was, is) ? [] : [{ key, ...(was && { before: was }), ...(is && { after: is }) }];
  });
}
