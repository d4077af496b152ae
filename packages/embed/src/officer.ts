/** For the pages of officers and supervisors: what citizens never load. */
export { createOfficerClient, failureOf } from '@haochaping/client';
