import * as z from 'zod/mini';
import { daySchema, instantSchema } from './instant.js';
import { openCode, type Known } from './open-code.js';

/** What the office owes by a date: 核实, 整改, 答复. */
export const DUTIES = ['verify', 'rectify', 'answer'] as const;
export type Duty = (typeof DUTIES)[number];
export const openDutySchema = openCode<Duty>();

export const DUE_UNITS = ['hours', 'natural-days', 'working-days'] as const;
export const dueUnitSchema = z.enum(DUE_UNITS);
export type DueUnit = z.infer<typeof dueUnitSchema>;
export const openDueUnitSchema = openCode<DueUnit>();

/** Whether the day of the moment itself is the first that counts. */
export const STARTS = ['next-day', 'same-day'] as const;
export const startsSchema = z.enum(STARTS);
export type Starts = z.infer<typeof startsSchema>;
export const openStartsSchema = openCode<Starts>();

/** The moments from which the notices let time run. */
export const MOMENTS = [
  'case-created', // 办件生成
  'service-received', // 接受服务
  'case-closed', // 办结
  'bad-review-opened', // 差评产生
  'bad-review-verified', // 差评核实完毕，属实与否
  'bad-review-confirmed', // 差评查实
  'bad-review-answered', // 差评答复
  'exclusion-proposed', // 申诉提出
  'rating-excluded', // 不予采纳
] as const;
export const momentSchema = z.enum(MOMENTS);
export type Moment = z.infer<typeof momentSchema>;
export const openMomentSchema = openCode<Moment>();

const namedDaySchema = z.object({ day: daySchema, name: z.string() });

/** A notice of the State Council on the days off of a year (放假安排). */
export const calendarNoticeSchema = z.object({ number: z.string(), title: z.string() });
export type CalendarNotice = z.infer<typeof calendarNoticeSchema>;

const countedFields = {
  amount: z.number(),
  unit: openDueUnitSchema,
  /** The moment that the count starts from. */
  anchor: instantSchema,
  /** What happened then; absent in what was counted before this was written down. */
  from: z.optional(openMomentSchema),
  /** Present where days are counted; hours run from the moment itself. */
  starts: z.optional(openStartsSchema),
  /** Present where the notice leaves something open: what we declared, and why. */
  declared: z.optional(z.string()),
  /** Days passed over, each with its reason: 周末, 春节, … */
  skipped: z.array(namedDaySchema),
  /** Weekend days that counted, since the State Council made them working days. */
  makeUpDays: z.array(namedDaySchema),
  /** The notices of the State Council that say which of the counted days are off; none where all days count alike. */
  calendarNotices: z.array(calendarNoticeSchema),
  /** The years whose notice is not yet published: there, only weekends were taken for days off. */
  unknownYears: z.array(z.number()),
};
/** Where the rule stands: the notice and its words. */
const sourceSchema = z.object({ notice: z.string(), quote: z.string() });

/** How a date was counted, so that anyone can count it again. */
export const howCountedSchema = z.object({ ...countedFields, source: sourceSchema });
export type OpenHowCounted = z.infer<typeof howCountedSchema>;
export type HowCounted = Known<OpenHowCounted>;

/** The last moment of a time that people have: to rate later, to add a word, to object. Its rule may be ours alone. */
export const countedDateSchema = z.object({
  endsAt: instantSchema,
  /** True when the count ran into a year whose holidays are not yet published. */
  provisional: z.boolean(),
  howCounted: z.object({ ...countedFields, source: z.optional(sourceSchema) }),
});
export type CountedDate = Known<z.infer<typeof countedDateSchema>>;

/** The last moment at which a duty is still done in time (时限). */
export const dueSchema = z.object({
  duty: openDutySchema,
  dueAt: instantSchema,
  /** True when the count ran into a year whose holidays are not yet published. */
  provisional: z.boolean(),
  howCounted: howCountedSchema,
});
/** A due date as a page reads it from a server that may be newer, and as it is counted here. */
export type OpenDue = z.infer<typeof dueSchema>;
export type Due = Known<OpenDue>;

/** What will be owed when a moment comes that has not come yet: 查实后15日内整改. */
export const dueToComeSchema = z.object({
  duty: openDutySchema,
  from: openMomentSchema,
  amount: z.number(),
  unit: openDueUnitSchema,
});
export type OpenDueToCome = z.infer<typeof dueToComeSchema>;
export type DueToCome = Known<OpenDueToCome>;

/** How a date stands: with time left, near, or passed. */
export const DUE_STATES = ['in-time', 'due-soon', 'overdue'] as const;
export type DueState = (typeof DUE_STATES)[number];
export const openDueStateSchema = openCode<DueState>();

/** What a rater can do about a date: wait, ask the office that has the matter, or call the hotline above it. */
export const REMEDIES = ['wait', 'ask-office', 'call-12345', 'call-8890'] as const;
export const remedySchema = z.enum(REMEDIES);
export type Remedy = z.infer<typeof remedySchema>;
export const openRemedySchema = openCode<Remedy>();
