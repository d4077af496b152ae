/** When several bad reviews may have a common cause (notice 001: 共性问题, 双归零). The notice gives no number. */
export const COMMON_CAUSE = {
  days: 90,
  fewest: 3,
  declared:
    '通知没有规定几件算共性问题；最近90天里，同一单位、同一事项、同一等级的差评满3件，又没有列入哪个共性问题的，提示监督员分析。',
} as const;
