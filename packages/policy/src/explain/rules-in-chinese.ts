import {
  CHANNELS,
  DUTIES,
  isBad,
  type CallbackScope,
  type Channel,
  type Outcome,
  type RatingUnit,
} from '@haochaping/core';
import {
  channels,
  conclusions,
  decisions,
  duties as dutyWords,
  findings,
  grounds,
  lengths,
  moments,
  results,
  verdicts,
} from '@haochaping/core/words/zh-hans.js';
import { type Count, type Length, quoteOf } from '../count/count.js';
import type { Profile } from '../profile/profile.js';
import type { DISPATCH_ROUTES } from '../profile/review-rules.js';
import type { AnyRule } from '../profile/rules-of.js';
import { indicatorSetIn } from '../profile/session-rules.js';

/** One rule of a place as people read it: what it is about, what holds, where that stands, and what is ours where a notice is silent. */
export type RuleInChinese = {
  readonly name: string;
  readonly says: string;
  readonly source?: { readonly notice: string; readonly quote: string };
  readonly declared?: string;
};

/** What a step found, decided or heard. */
export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  ...findings,
  ...conclusions,
  ...decisions,
  ...results,
  ...verdicts,
};

const ROUTES: Readonly<Record<(typeof DISPATCH_ROUTES)[number], string>> = {
  system: '系统自动转办',
  'hotline-12345': '12345 热线转办',
  'supervising-office': '“好差评”主管机构转办',
  'rated-unit': '被评价单位',
};

const SCOPES: Readonly<Record<CallbackScope, string>> = {
  'closed-bad-reviews': '已办结的差评',
  'named-bad-reviews': '实名差评',
  'closed-cases': '已办结的办件',
  'all-raters': '全部评价人',
};

const TARGETS = { service: '服务', staff: '工作人员' };
const UNITS: Readonly<Record<RatingUnit, string>> = { visit: '一次一评', case: '一事一评', service: '一项服务一评' };
const IDENTITY = {
  required: '要填写姓名和电话',
  encouraged: '请您填写姓名和电话，不填也可以评价',
  optional: '姓名和电话可填可不填',
};

/** 15 个自然日 */
export const lengthOf = ({ amount, unit }: Length): string => lengths[unit](amount);

/** 差评产生后 15 个自然日内 */
export const within = ({ from, ...length }: Count): string => `${moments[from]}后 ${lengthOf(length)}内`;

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('');

const entry = (name: string, says: string, { source, declared }: Omit<AnyRule, 'value'>): RuleInChinese => ({
  name,
  says,
  ...(source && { source: quoteOf(source) }),
  ...(declared && { declared }),
});

/** What differs by channel: channels of which the same holds stand together. */
function byChannel<Value>(values: Readonly<Record<Channel, Value>>, inWords: (value: Value) => string): string {
  const those = (words: string) => CHANNELS.filter((channel) => inWords(values[channel]) === words);
  const said = [...new Set(CHANNELS.map((channel) => inWords(values[channel])))];
  if (said.length === 1) return said.join('');
  return said
    .map(
      (words) =>
        `${words}：${those(words)
          .map((channel) => channels[channel])
          .join('、')}`,
    )
    .join('；');
}

/** How one rates in a place. */
const ratingRules = (profile: Profile): readonly RuleInChinese[] => {
  const { levels, targets, ratingUnit, indicatorSet, badNeedsReason, identity, ticketValidity } = profile;
  const { defaultRating, followUp } = profile;
  const bad = levels.value.filter(({ level }) => isBad(level)).map(({ label }) => label);
  const standsIn = defaultRating.value;
  const label = levels.value.find(({ level }) => level === standsIn?.level)?.label ?? '';
  return [
    entry(
      '满意度等级',
      `${listed(levels.value.map((level) => level.label))}；其中${listed(bad)}是差评，会转交核实`,
      levels,
    ),
    entry('评价什么', targets.value.map((target) => TARGETS[target]).join('和'), targets),
    entry(
      '一次评价管什么',
      byChannel(ratingUnit.value, (unit) => UNITS[unit]),
      ratingUnit,
    ),
    entry('可以勾选的原因', indicatorSetIn(profile).name, indicatorSet),
    entry('差评要不要写原因', badNeedsReason.value ? '至少勾选一项，或写一句话' : '可写可不写', badNeedsReason),
    entry('姓名和电话', IDENTITY[identity.value], identity),
    entry('评价链接有效多久', byChannel(ticketValidity.value, lengths.hours), ticketValidity),
    entry(
      '一直没有评价的',
      standsIn
        ? `${within(standsIn.after)}没有评价的，记为默认“${label}”，不算您的评价`
        : '记为未评价，不计入任何评价等级',
      defaultRating,
    ),
    entry('追评', followUp.value ? `${followUp.value.times} 次，${within(followUp.value.within)}` : '没有', followUp),
  ];
};

/** By when something has to be done after a bad rating. */
const dueRules = ({ duties }: Profile): readonly RuleInChinese[] =>
  DUTIES.map((duty) =>
    entry(dutyWords[duty], duties[duty].value ? within(duties[duty].value) : '没有日期', duties[duty]),
  );

/** What happens with a bad rating. */
function reviewRules(profile: Profile): readonly RuleInChinese[] {
  const { dispatch, extension, appeal, verdicts: asked, verdictWait, datesRunAnew, callbacks } = profile;
  return [
    entry('转办', dispatch.value.map((route) => ROUTES[route]).join('、'), dispatch),
    entry(
      '延期',
      extension.value ? `${extension.value.times} 次，最长再延 ${lengthOf(extension.value.longest)}` : '没有',
      extension,
    ),
    entry(
      '不予采纳',
      appeal.value
        ? `${appeal.value.grounds.map((ground) => grounds[ground]).join('或')}，由${appeal.value.decidedBy}裁定，${within(appeal.value.decide)}；评价人可以提出异议，${within(appeal.value.object)}`
        : '没有',
      appeal,
    ),
    entry('对答复说是否满意', `${asked.value} 次`, asked),
    entry('办结前等候评价人说是否满意', verdictWait.value ? within(verdictWait.value) : '不等候', verdictWait),
    entry('重新办理的期限', datesRunAnew.value ? '重新计算' : '照旧', datesRunAnew),
    ...callbacks.map(({ value, ...ground }) =>
      entry(
        '回访',
        `${SCOPES[value.scope]}的 ${value.ratePercent}%${value.due ? `，${within(value.due)}` : ''}`,
        ground,
      ),
    ),
  ];
}

/** What is kept, and how long. */
const keepingRules = ({ retention }: Profile): readonly RuleInChinese[] => [
  entry('评价和办理记录', `至少保存 ${retention.value.recordYears} 年`, retention),
  entry('姓名和电话的保存', `评价或差评办结后最多 ${retention.value.identityDays} 天`, retention),
];

/** The rules of a place that somebody who rates can go by, with their grounds. */
export const rulesInChinese = (profile: Profile) => ({
  rating: ratingRules(profile),
  dues: dueRules(profile),
  review: reviewRules(profile),
  keeping: keepingRules(profile),
});
