/** How many of what was rated were bad. */
export type Rated = { readonly ratings: number; readonly bad: number };

/**
 * When bad reviews are concentrated in a unit or a person beyond chance (notices 000, 001, 002: 差评比较集中的作为重点). The notices give
 * no number.
 */
export const KEY_OBJECTS = {
  days: 90,
  /** How often the rule may name somebody by chance alone, over all that are compared. */
  falseAlarm: 0.05,
  fewest: 3,
  declared:
    '通知没有规定多少算“比较集中”。看最近90天：以主管机构下面全部单位合计的差评率为准，假如各单位（或各人）其实没有差别，出现这么多差评的可能性的上界，除以比较的单位（或人）数以后仍不超过5%的，列为重点；不足3件差评的不列。可能性的上界按二项分布的切尔诺夫界计算；不予采纳的差评不计入。',
} as const;

/**
 * An upper bound of how likely at least so many bad ones are among so many, each with this probability: exp(−n·D(k/n ‖ p)), the
 * bound of Chernoff and Hoeffding for the binomial distribution. 1 where there are no more than expected.
 */
export function boundOfChance({ ratings, bad }: Rated, probability: number): number {
  if (ratings === 0 || bad / ratings <= probability) return 1;
  if (probability === 0) return 0;
  const share = bad / ratings;
  const missing = share === 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - probability));
  return Math.exp(-ratings * (share * Math.log(share / probability) + missing));
}

/** Whether bad reviews are concentrated in one of several that are compared; the correction for several is Bonferroni’s. */
export const isConcentrated = (one: Rated, all: Rated, compared: number): boolean =>
  one.bad >= KEY_OBJECTS.fewest &&
  boundOfChance(one, all.bad / Math.max(1, all.ratings)) <= KEY_OBJECTS.falseAlarm / Math.max(1, compared);
