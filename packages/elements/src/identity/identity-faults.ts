import { identitySchema, type IdentityDraft, type IdentityRule } from '@haochaping/core';
import { texts } from '../texts/zh-hans.js';
import type { IdentityFaults } from './identity-fields.js';

/** A half-filled identity is asked about; an empty one is fine unless the place requires a name. */
export function identityFaults(identity: IdentityDraft, { rule }: IdentityRule): IdentityFaults {
  const { name, phone, consent } = identity;
  const empty = name.trim() === '' && phone.trim() === '';
  if (empty && rule !== 'required') return {};
  const { shape } = identitySchema;
  return {
    ...(!shape.name.safeParse(name).success && { name: texts.identity.nameMissing }),
    ...(!shape.phone.safeParse(phone.trim()).success && { phone: texts.identity.phoneWrong }),
    ...(!consent && { consent: texts.identity.consentMissing }),
  };
}
