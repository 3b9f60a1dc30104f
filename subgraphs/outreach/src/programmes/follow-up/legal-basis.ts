import { registerEnumType } from 'type-graphql';

export const OutreachLegalBasis = {
  BVL_VOLUNTARY_ASSISTANCE: 'BVL_VOLUNTARY_ASSISTANCE',
  BVL_AFTERCARE: 'BVL_AFTERCARE',
  BVL_PLACEMENT: 'BVL_PLACEMENT',
  LOST: 'LOST',
  SECTION_17: 'SECTION_17',
  CONSENT_ONLY: 'CONSENT_ONLY',
  PENAL_CODE_52: 'PENAL_CODE_52',
} as const;
export type OutreachLegalBasis = (typeof OutreachLegalBasis)[keyof typeof OutreachLegalBasis];
registerEnumType(OutreachLegalBasis, {
  name: 'OutreachLegalBasis',
  description:
    'What a follow-up rests on: the child welfare act, the social services act, the penal code (strl. § 52 a), ' +
    "or the youth's own wish alone.",
});
