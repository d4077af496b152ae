import type { ListedItem } from './read-catalogue.js';

const REGION = '120101';
const YEAR = 2026;

/** What one district of the sandbox offers, by the ends of the codes. The codes are made up, as the organisations' are. */
const OFFERED: readonly (readonly [orgCode: string, codeEnd: string, itemName: string])[] = [
  ['11120101MB1A2B3C4D', '4000123001000', '不动产登记'],
  ['11120101MB1A2B3C4D', '4000123002000', '不动产登记资料查询'],
  ['11120101MB1A2B3C4D', '4000123003000', '不动产抵押权登记'],
  ['11120101MB1A2B3C4D', '4000119001000', '建设用地规划许可证核发'],
  ['11120101MB1A2B3C4D', '4000119002000', '建设工程规划许可证核发'],
  ['11120101MB1A2B3C4D', '4000119003000', '临时建设用地规划许可'],
];

/**
 * The catalogue of one district, so that a department sees in a sandbox what a catalogue does: an item that is not in it is
 * refused, and a case's item is called as it is called here. Everywhere else any item may be registered.
 */
export const SANDBOX_CATALOGUE: readonly ListedItem[] = OFFERED.map(([orgCode, codeEnd, itemName]) => ({
  regionCode: REGION,
  year: YEAR,
  itemCode: orgCode + codeEnd,
  itemName,
}));
