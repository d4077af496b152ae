import { INDICATOR_SETS, INDICATOR_SET_REFS } from '@haochaping/policy';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';

/** A set by its id and version, or the newest of an id. */
export const getIndicatorSet: Handler<'getIndicatorSet'> = ({ parameters: { id } }) => {
  const ref = [...INDICATOR_SET_REFS].reverse().find((candidate) => candidate === id || candidate.startsWith(`${id}@`));
  if (!ref) return Promise.resolve(refused('indicator-set-unknown'));
  const { version, name, service, staff, id: setId } = INDICATOR_SETS[ref];
  return Promise.resolve(answered({ id: setId, version, title: name, service, ...(staff && { staff }) }));
};
