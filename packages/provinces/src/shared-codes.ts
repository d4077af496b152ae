import type { CASE_KINDS, CASE_STATUSES, CaseStep, Level } from '@haochaping/core';
import { codeTable, type CodeTable, type NoCode } from './code-table.js';
import type { ApplicantType, ItemType } from './report.js';

type CaseStatus = (typeof CASE_STATUSES)[number];
type CaseKind = (typeof CASE_KINDS)[number];

/** Satisfaction as every live interface counts it: 5 is best. GB/T 39046-2020 A.8 counts the other way; no adapter uses that. */
export const LIVE_LEVELS = codeTable<Level>({
  'very-satisfied': '5',
  satisfied: '4',
  'basically-satisfied': '3',
  dissatisfied: '2',
  'very-dissatisfied': '1',
});

/** `proStatus`: 待受理, 已受理, 已办结. */
export const CASE_STATUS = codeTable<CaseStatus>({ 'to-accept': '1', accepted: '2', closed: '3' });

/** `userProp` of the live interfaces: from 5 on it differs from GB/T 39046 A.4. */
export const APPLICANT_TYPE = codeTable<ApplicantType>({
  'natural-person': '1',
  enterprise: '2',
  'public-institution': '3',
  'social-organisation': '4',
  'unincorporated-enterprise': '5',
  government: '6',
  'other-organisation': '9',
});

/** 即办件=1, 承诺件=2: Shandong, Beijing, Guangdong, Shaoxing. In Ningbo it is the other way round. */
export const CASE_KIND = codeTable<CaseKind>({ immediate: '1', promised: '2' });

/** `taskType` of Shandong and Beijing. */
export const ITEM_TYPE = codeTable<ItemType>({
  licence: '01',
  payment: '05',
  confirmation: '07',
  reward: '08',
  adjudication: '09',
  'other-power': '10',
  'public-service': '20',
  'other-item': '99',
});

/** A service step in the words that the interfaces use. */
export const STEP_WORDS = codeTable<CaseStep>({
  consult: '咨询',
  apply: '申报',
  correct: '补正',
  pay: '缴费',
  collect: '签收',
});

/** The code of a value that may be absent. */
export const codeIn = <Name extends string>(
  table: CodeTable<Name>,
  name: Name | undefined,
): string | NoCode | undefined => (name === undefined ? undefined : table.codeOf(name));

/** A region's code in the length that a province writes; undefined where it cannot be written so without loss. */
export function regionOf(code: string, digits: 6 | 12): string | undefined {
  const padded = code.padEnd(12, '0');
  if (digits === 12) return padded;
  return padded.endsWith('000000') ? padded.slice(0, 6) : undefined;
}
