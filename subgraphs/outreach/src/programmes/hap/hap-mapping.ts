import { registerEnumType } from 'type-graphql';

export const ReferralSource = {
  YOUTH: 'YOUTH',
  RELATIVE: 'RELATIVE',
  SCHOOL: 'SCHOOL',
  POLICE: 'POLICE',
  PRISON_SERVICE: 'PRISON_SERVICE',
  KONFLIKTRAAD: 'KONFLIKTRAAD',
  CHILD_WELFARE: 'CHILD_WELFARE',
  NAV: 'NAV',
  NURSE: 'NURSE',
  OUTREACH: 'OUTREACH',
  PEER: 'PEER',
  OTHER: 'OTHER',
} as const;
export type ReferralSource = (typeof ReferralSource)[keyof typeof ReferralSource];
registerEnumType(ReferralSource, {
  name: 'OutreachReferralSource',
  description: 'Who asked outreach. `KONFLIKTRAAD` is the mediation service.',
});

export const HapMotivation = { LOW: 'LOW', MIXED: 'MIXED', HIGH: 'HIGH' } as const;
export type HapMotivation = (typeof HapMotivation)[keyof typeof HapMotivation];
registerEnumType(HapMotivation, {
  name: 'HapMotivation',
  description: 'How much the youth wants to quit. Low motivation is no refusal.',
});

export const HapLowMotivationReason = {
  NOT_SEEN: 'NOT_SEEN',
  NOT_CARING: 'NOT_CARING',
  OTHER_AREAS_WORSE: 'OTHER_AREAS_WORSE',
} as const;
export type HapLowMotivationReason = (typeof HapLowMotivationReason)[keyof typeof HapLowMotivationReason];
registerEnumType(HapLowMotivationReason, {
  name: 'HapLowMotivationReason',
  description: 'Why motivation is low: the problem is not seen, seems not to matter, or other areas of life are worse.',
});
