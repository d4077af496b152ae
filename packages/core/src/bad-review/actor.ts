import * as z from 'zod/mini';
import { openCode } from '../open-code.js';

/**
 * 承办人 handles the bad reviews of their organisation; of a supervising office, 监督员 dispatches, rechecks and urges, 裁定人
 * decides on exclusions, 回访员 calls raters back; 审计员 reads everything but identities.
 */
export const OFFICIAL_ROLES = ['officer', 'supervisor', 'decider', 'caller', 'auditor'] as const;
export const officialRoleSchema = z.enum(OFFICIAL_ROLES);
export type OfficialRole = z.infer<typeof officialRoleSchema>;
export const openOfficialRoleSchema = openCode<OfficialRole>();

type Rater = { readonly role: 'rater' };
/** A person of an organisation, with every role that they were given. */
export type Official = { readonly roles: readonly OfficialRole[]; readonly orgCode: string; readonly staffNo: string };
/** Whoever wants to do something: an official, or the 评价人. */
export type Person = Official | Rater;
/** Whoever took a step, in the one role in which they took it. */
export type Actor = { readonly role: OfficialRole; readonly orgCode: string; readonly staffNo: string } | Rater;
export type Role = Actor['role'];

export const rolesOf = (person: Person): readonly Role[] => ('roles' in person ? person.roles : [person.role]);

/** Whether a person took a step themselves, in whatever role. */
export const isSameOfficial = (person: Person, actor: Actor): boolean =>
  'orgCode' in person && 'orgCode' in actor && person.orgCode === actor.orgCode && person.staffNo === actor.staffNo;
