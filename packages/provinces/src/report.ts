import type { CaseStep, Channel, Instant, Level, ServiceCase } from '@haochaping/core';

/** Who applied: 自然人, 企业法人, 事业法人, 社会组织法人, 非法人企业, 行政机关, 其他组织. */
export const APPLICANT_TYPES = [
  'natural-person',
  'enterprise',
  'public-institution',
  'social-organisation',
  'unincorporated-enterprise',
  'government',
  'other-organisation',
] as const;
export type ApplicantType = (typeof APPLICANT_TYPES)[number];

/** What identifies an applicant: 身份证, 统一社会信用代码, 营业执照, 军官证, 士兵证, 护照, 台湾居民, 港澳居民, 其他. */
export const CERTIFICATE_TYPES = [
  'identity-card',
  'credit-code',
  'business-licence',
  'officer-card',
  'soldier-card',
  'passport',
  'taiwan-permit',
  'hong-kong-macao-permit',
  'other-certificate',
] as const;
export type CertificateType = (typeof CERTIFICATE_TYPES)[number];

/** 行政许可, 行政给付, 行政确认, 行政奖励, 行政裁决, 其他行政权力, 公共服务, 其他. */
export const ITEM_TYPES = [
  'licence',
  'payment',
  'confirmation',
  'reward',
  'adjudication',
  'other-power',
  'public-service',
  'other-item',
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** Personal data of whoever applied. It is read only by adapters of provinces that demand it. */
export type Applicant = {
  readonly name: string;
  readonly certType: CertificateType;
  readonly certNo: string;
  readonly phone?: string | undefined;
};

/** One service for one case: what may be rated. Nothing in it names a person. */
export type Occasion = {
  /** 办件编号. */
  readonly caseNo: string;
  readonly serviceCase: ServiceCase;
  readonly channel: Channel;
  /** Absent where the whole case is rated. */
  readonly step?: CaseStep | undefined;
  /** When the citizen was served. */
  readonly servedAt: Instant;
  /** The n-th service for this case, from 1. */
  readonly visit: number;
  readonly itemType?: ItemType | undefined;
  readonly applicantType?: ApplicantType | undefined;
};

/** A rating as it is reported upward: the citizen's own, or a default one that says so. Nothing in it was filled in on the way. */
export type RatingReport = Occasion & {
  readonly ratingNo: string;
  readonly ratedAt: Instant;
  readonly level: Level;
  /** Codes of the indicators that were ticked. */
  readonly indicators: readonly string[];
  readonly text?: string | undefined;
  /** 1 for the first rating of this service, more for one that was appended. */
  readonly nth: number;
  /** 默认评价: nobody gave it. */
  readonly isDefault: boolean;
};

/** Asked for an applicant only by an adapter whose province demands one, at the moment of sending; nothing of the answer is kept. */
export type ApplicantOf = (caseNo: string) => Promise<Applicant | undefined>;

/** An occasion with its applicant, where the province demands one. */
export type WithApplicant<Source> = Source & { readonly applicant?: Applicant | undefined };
