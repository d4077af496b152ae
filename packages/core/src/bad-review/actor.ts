import * as z from 'zod/mini';
import { openCode } from '../open-code.js';

/**
 * 承办人 works on the bad reviews that their organisation has, 裁定人 decides what another organisation proposes to exclude,
 * 回访员 calls raters back.
 */
export const OFFICIAL_ROLES = ['officer', 'decider', 'caller'] as const;
export const officialRoleSchema = z.enum(OFFICIAL_ROLES);
export type OfficialRole = z.infer<typeof officialRoleSchema>;
export const openOfficialRoleSchema = openCode<OfficialRole>();

export type Official = { readonly role: OfficialRole; readonly orgCode: string; readonly staffNo: string };
/** Whoever takes a step: an official, or the 评价人. */
export type Actor = Official | { readonly role: 'rater' };
export type Role = Actor['role'];

/** Whether two actors are one person, whatever their roles. */
export const isSameOfficial = (one: Actor, other: Actor): boolean =>
  one.role !== 'rater' && other.role !== 'rater' && one.orgCode === other.orgCode && one.staffNo === other.staffNo;
