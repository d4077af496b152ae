import type { Instant, OfficialRole } from '@haochaping/core';
import type { ColumnType } from 'kysely';
import type { Json, Moment } from './columns.js';

export type AppRow = {
  app_id: string;
  name: string;
  encrypted_secret: string;
  /** The secret before, valid until the change to the new one is finished. */
  encrypted_previous: ColumnType<string | null, string | null | undefined, string | null>;
  disabled_at: ColumnType<Instant | null, Instant | null | undefined, Instant | null>;
  created_at: Moment;
};

/** What ratings need of a master key that is gone. */
export type EarlierKeyRow = { key_id: string; encrypted: string; kept_at: Moment };

/** What an organisation is. */
export const ORGANISATION_KINDS = ['department', 'supervising-office', 'hall', 'platform'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
export type OrganisationRow = {
  org_code: string;
  org_name: string;
  /** Unknown for those of before organisations were imported. */
  region_code: string | null;
  kind: OrganisationKind;
  /** The supervising office above it. */
  above: string | null;
};
/** An organisation that an app acts for, or a supervising office with all that is below it. */
export type AppOrganisation = { app_id: string; org_code: string; below: boolean };
export type Nonce = { app_id: string; nonce: string; expires_at: Moment };

export type OfficerTokenRow = {
  token_hash: string;
  app_id: string;
  staff_no: string;
  staff_name: string;
  org_code: string;
  roles: Json<readonly OfficialRole[]>;
  expires_at: Moment;
};
