import type { Instant, Known, Rateable } from '@haochaping/core';
import type { PresentedTicket } from '../interface/callers.js';

/** The regions whose ratings are made on the province's own page, by the prefixes of their codes. */
export type HostedRegions = readonly string[];

/** In a sandbox, 天津市滨海新区: so that a department can see how its pages lead there and back. */
export const HOSTED_IN_SANDBOX: HostedRegions = ['120116'];

/** Every code begins with nothing. */
export const EVERY_REGION: HostedRegions = [''];

export const isHosted = (regions: HostedRegions, { serviceCase }: PresentedTicket): boolean =>
  regions.some((prefix) => serviceCase.regionCode.startsWith(prefix));

/** Behind the hash, the ticket reaches the page but no log, proxy or other site. */
export const hostedPage = (basePath: string, { token }: PresentedTicket, until: Instant): Known<Rateable> => ({
  now: false,
  because: 'hosted-page',
  url: `${basePath}/rate#${token}`,
  until,
});
