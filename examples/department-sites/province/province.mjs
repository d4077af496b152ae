// @ts-check
import { createDepartmentClient } from '@haochaping/client/department';
import { staffOf } from '../cases/organisations.mjs';

/**
 * @typedef {import('@haochaping/client/department').DepartmentClient} DepartmentClient
 * @typedef {Parameters<DepartmentClient['registerServiceCase']>[1]} ServiceCase
 * @typedef {ReturnType<typeof connectProvince>} Province
 * @typedef {'pc' | 'mobile' | 'hall-tablet' | 'qr-code' | 'paper'} Channel
 */

/** A page waits for the province no longer than this. */
const PATIENCE_MS = 4_000;

/**
 * The province's unified interface, as far as this site uses it. Every call is signed, and rejects as the client does.
 * @param {import('./credentials.mjs').Credentials} credentials
 */
export function connectProvince(credentials) {
  const client = createDepartmentClient(credentials);
  const patiently = () => ({ signal: AbortSignal.timeout(PATIENCE_MS) });

  return {
    endpoint: credentials.endpoint,

    /** @param {Pick<import('../cases/case.mjs').Case, 'caseNo' | 'serviceCase'>} it */
    register: ({ caseNo, serviceCase }) => client.registerServiceCase(caseNo, serviceCase, patiently()),

    /**
     * @param {string} caseNo
     * @param {Channel} channel
     */
    ticket: (caseNo, channel) => client.requestTicket(caseNo, { channel }, patiently()),

    /**
     * The code to put up at what is rated without a case: its characters, and the address of the page that they lead to.
     * @param {import('@haochaping/core').StandingTarget} target
     */
    async postedCode(target) {
      const { code, path } = await client.postCode({ target }, patiently());
      return { code, link: credentials.endpoint.replace(/\/$/, '') + path };
    },

    /**
     * When this case was rated first, if it was. How it was rated is nothing that an office may know.
     * @param {string} caseNo
     */
    async ratedAt(caseNo) {
      const { ratings } = await client.listRatings(caseNo, patiently());
      return ratings.map(({ ratedAt }) => ratedAt).sort()[0];
    },

    /**
     * @param {import('../cases/organisations.mjs').Office} office
     * @param {import('../cases/organisations.mjs').Role} role
     * @param {{ staffNo: string, staffName: string }} [officer]
     */
    officerToken: (office, role, officer = staffOf(office, role)) =>
      client.mintOfficerToken({ orgCode: office.orgCode, officer, roles: [role] }, patiently()),
  };
}
