import type { OfficialRole, OfficialStep, Verdict } from '@haochaping/core';

/** One step in the handling of a bad review, so many hours after the rating. */
export type CourseStep = { readonly afterHours: number } & (
  { readonly by: OfficialRole; readonly step: OfficialStep } | { readonly by: 'rater'; readonly verdict: Verdict }
);

const DAY = 24;
const after = (afterHours: number, by: OfficialRole, step: OfficialStep): CourseStep => ({ afterHours, by, step });
const rater = (afterHours: number, verdict: Verdict): CourseStep => ({ afterHours, by: 'rater', verdict });

const confirmed = (hours: number): CourseStep =>
  after(hours, 'officer', { step: 'verify', finding: 'confirmed', note: '调看了窗口录像和叫号记录，情况属实' });
const rectified = (hours: number, note = '已统一材料清单，并在窗口公示'): CourseStep =>
  after(hours, 'officer', { step: 'rectify', note });
const answered = (hours: number, note = '已电话致歉，说明了整改情况'): CourseStep =>
  after(hours, 'officer', { step: 'answer', note });

/** How bad reviews go, in turn: what comes later than now has not happened yet. Each is dispatched first where the place says so. */
export const COURSES: readonly (readonly CourseStep[])[] = [
  // Accepted by the rater.
  [confirmed(22), rectified(3 * DAY), answered(3 * DAY + 2), rater(4 * DAY, { verdict: 'accepted' })],
  // The rater says nothing: called back where the place calls, else closed by the unit.
  [
    confirmed(23),
    rectified(2 * DAY),
    answered(2 * DAY + 3),
    after(22 * DAY, 'officer', { step: 'close', note: '评价人在期限内没有退回，按规定办结' }),
  ],
  // Verified too late.
  [
    confirmed(2 * DAY + 4),
    rectified(6 * DAY),
    answered(6 * DAY + 1),
    rater(9 * DAY, { verdict: 'accepted', note: '晚是晚了点，问题解决了' }),
  ],
  // Given back once.
  [
    confirmed(21),
    rectified(2 * DAY),
    answered(2 * DAY + 3),
    rater(3 * DAY, { verdict: 'refused', note: '只打了电话，材料还是没退给我' }),
    rectified(5 * DAY, '材料已当面退还，窗口补了收件登记'),
    answered(5 * DAY + 2, '材料已退还，当面作了说明'),
    rater(7 * DAY, { verdict: 'accepted' }),
  ],
  // Excluded by people of the supervising office.
  [
    after(22, 'officer', {
      step: 'propose-exclusion',
      ground: 'mistaken',
      evidence: ['叫号记录 B017', '窗口录像 10:20—10:35'],
      note: '评价写的是另一个窗口的事',
    }),
    after(3 * DAY, 'decider', { step: 'decide', decision: 'upheld', note: '两份记录一致，确属误评' }),
  ],
  // Pressed for, because nothing was done for days.
  [
    after(8 * DAY, 'supervisor', { step: 'urge', reference: '督办单（示例）第 3 号', note: '请尽快核实并答复' }),
    confirmed(9 * DAY),
    rectified(11 * DAY, '增开一个午间窗口'),
    answered(11 * DAY + 2, '已增开午间窗口，并向您致歉'),
  ],
  // Not confirmed; the supervising office agrees.
  [
    after(22, 'officer', { step: 'verify', finding: 'unconfirmed', note: '当天没有相符的办件，录像未见争执' }),
    after(2 * DAY, 'supervisor', { step: 'recheck', conclusion: 'endorsed', note: '复核了录像和办件记录，同意' }),
    answered(2 * DAY + 5, '经核实复核，未能查到所说的情况；欢迎补充线索'),
  ],
];

/** What raters write with a bad rating, in turn. */
export const COMPLAINTS = [
  '跑了三趟，每次要的材料都不一样',
  '排了一上午队，轮到我说系统坏了',
  '网上能办的非要到窗口来一趟',
  '承诺五个工作日，过了两周没有消息',
  '窗口的人一直在看手机，问两遍才答',
] as const;

type Late = { readonly regionCode: string; readonly hoursAgo: number; readonly course: readonly CourseStep[] };
const [LIULIN, XINHUA] = ['141125', '410402'];

/** Bad ratings of these days, one for each state in which a review can be met. */
export const LATELY: readonly Late[] = [
  { regionCode: LIULIN, hoursAgo: 2, course: [] }, // it has just come
  { regionCode: LIULIN, hoursAgo: 18 * DAY, course: [] }, // nobody did anything: overdue
  { regionCode: LIULIN, hoursAgo: 20 * DAY, course: [confirmed(22), rectified(2 * DAY), answered(3 * DAY)] }, // to be called
  { regionCode: XINHUA, hoursAgo: 1.5, course: [] }, // to be dispatched
  { regionCode: XINHUA, hoursAgo: 3, course: [] }, // to be verified within the day
  { regionCode: XINHUA, hoursAgo: 4 * DAY, course: [] }, // the 24 hours are over
  { regionCode: XINHUA, hoursAgo: 5 * DAY, course: [confirmed(22), rectified(3 * DAY), answered(4 * DAY)] }, // the rater's turn
  {
    regionCode: XINHUA,
    hoursAgo: 9 * DAY,
    course: [
      confirmed(21),
      rectified(3 * DAY),
      answered(4 * DAY),
      rater(6 * DAY, { verdict: 'refused', note: '说好的当面退还材料，到现在没有' }),
    ],
  }, // given back
  {
    regionCode: XINHUA,
    hoursAgo: DAY + 4,
    course: [
      after(20, 'officer', {
        step: 'propose-exclusion',
        ground: 'mistaken',
        evidence: ['叫号记录 A031', '窗口录像 14:05—14:20'],
        note: '评价人当天没有在本窗口办事',
      }),
    ],
  }, // waits for the decider
];
