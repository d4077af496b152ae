import type { Source } from '../count/count.js';
import type { Profile } from './profile.js';

/** A rule without regard to what it is about: its value, and where that stands. */
export type AnyRule = {
  readonly value: unknown;
  readonly source?: Source | undefined;
  readonly declared?: string | undefined;
};

/** Every rule of a profile by its name: `identity`, `duties.verify`, `callbacks.closed-cases`. */
export function rulesOf(profile: Profile): ReadonlyMap<string, AnyRule> {
  const { id: _id, version: _version, placeName: _place, regionCode: _region, duties, callbacks, ...rest } = profile;
  const { callbackLead, deductions, ...others } = rest;
  return new Map<string, AnyRule>([
    ...Object.entries(others),
    ...(callbackLead ? [['callbackLead', callbackLead] as const] : []),
    ...(deductions ? [['deductions', deductions] as const] : []),
    ...Object.entries(duties).map(([duty, rule]): [string, AnyRule] => [`duties.${duty}`, rule]),
    ...callbacks.map((rule): [string, AnyRule] => [`callbacks.${rule.value.scope}`, rule]),
  ]);
}
