import { INDICATOR_SETS, INDICATOR_SET_REFS, indicatorSetIn, type IndicatorSet } from '@haochaping/policy';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import type { Database } from '../store/database/database.js';
import { placesNow } from '../store/places.js';

/** A set by its id and version, or the newest of an id. */
export const getIndicatorSet =
  (database: Database): Handler<'getIndicatorSet'> =>
  async ({ parameters: { id } }) => {
    const set =
      setNamed(id, BUILT_IN_SETS) ??
      setNamed(
        id,
        (await placesNow(database)).map(({ profile }) => indicatorSetIn(profile)),
      );
    if (!set) return refused('indicator-set-unknown');
    const { version, name, service, staff, id: setId } = set;
    return answered({ id: setId, version, title: name, service, ...(staff && { staff }) });
  };

const BUILT_IN_SETS = INDICATOR_SET_REFS.map((ref) => INDICATOR_SETS[ref]);

const setNamed = (name: string, sets: readonly IndicatorSet[]): IndicatorSet | undefined =>
  [...sets].reverse().find(({ id, version }) => name === `${id}@${version}` || name === id);
