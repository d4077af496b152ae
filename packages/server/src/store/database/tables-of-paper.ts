import type { Json, Moment } from './columns.js';

/** A paper sheet (书面评价表) that somebody has entered for its ticket. */
type PaperSheetRow = {
  ticket_hash: string;
  region: string;
  /** The nearest office above the organisation that is rated. */
  office_code: string;
  rated_org: string;
  scan_no: string;
  item_name: string;
  /** Pointers to what the last two people read differently. */
  differences: Json<readonly string[]>;
  opened_at: Moment;
  rating_no: string | null;
};

/** One person's reading of it, as keyed hashes by the pointer of each field. */
type PaperEntryRow = {
  ticket_hash: string;
  region: string;
  position: number;
  fingerprints: Json<Readonly<Record<string, string>>>;
  org_code: string;
  officer_no: string;
  idempotency_key: string;
  entered_at: Moment;
};

export type PaperTables = { paper_sheet: PaperSheetRow; paper_entry: PaperEntryRow };
