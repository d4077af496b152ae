import { isName, isPhone, type IdentityDraft, type IdentityRule } from '@haochaping/core';
import type { RatingTexts } from '../texts/message-pack.js';

/** The fields that are asked for again, only when the citizen sends. */
export type IdentityFaults = readonly (keyof IdentityDraft)[];

/** A half-filled identity is asked about; an empty one is fine unless the place requires a name. */
export function identityFaults(identity: IdentityDraft, { rule }: IdentityRule): IdentityFaults {
  const { name, phone, consent } = identity;
  const empty = name.trim() === '' && phone.trim() === '';
  if (empty && rule !== 'required') return [];
  const stands: Readonly<Record<keyof IdentityDraft, boolean>> = {
    name: isName(name),
    phone: isPhone(phone),
    consent,
  };
  return (['name', 'phone', 'consent'] as const).filter((field) => !stands[field]);
}

export const saidOfIdentity = (field: keyof IdentityDraft, { identity }: RatingTexts): string =>
  ({ name: identity.nameMissing, phone: identity.phoneWrong, consent: identity.consentMissing })[field];
