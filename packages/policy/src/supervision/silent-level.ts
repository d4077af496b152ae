import { LEVELS, type Level } from '@haochaping/core';

type Counts = Readonly<Partial<Record<Level, number>>>;

/** When a level that nobody gives in a busy channel is an alarm: the button may be dead. The notices do not speak of it. */
export const SILENT_LEVEL = {
  days: 90,
  /** How often the rule may raise an alarm by chance alone, over all levels and channels that are compared. */
  falseAlarm: 0.01,
  declared:
    '通知没有规定；按键失灵、等级被遮住的设备曾多次被曝光。看最近90天：一个单位的一个渠道里没有人选过的等级，按主管机构下面全部单位合计的比例，这么多件评价都没有选它的可能性，除以比较的等级数以后仍不超过1%的，提示检查设备和页面。只是提示，不是结论。',
} as const;

const totalOf = (counts: Counts): number => LEVELS.reduce((sum, level) => sum + (counts[level] ?? 0), 0);

/**
 * The levels that nobody chose in a channel although, as often as all choose them, somebody should have: (1 − q)ⁿ is how likely n
 * ratings are all others.
 * @param compared how many pairs of channel and level are looked at
 */
export function silentLevels(channel: Counts, all: Counts, compared: number): readonly Level[] {
  const [ratings, total] = [totalOf(channel), totalOf(all)];
  return LEVELS.filter((level) => {
    if ((channel[level] ?? 0) > 0 || total === 0) return false;
    const share = (all[level] ?? 0) / total;
    return (1 - share) ** ratings <= SILENT_LEVEL.falseAlarm / Math.max(1, compared);
  });
}
