import * as words from '@haochaping/core/words/zh-hans.js';

/** For the pages of officers and supervisors: what citizens never load. */
export { createOfficerClient, failureOf } from '@haochaping/client/officer';
/** What the codes of the interface are called, in Simplified Chinese. */
export { words };
