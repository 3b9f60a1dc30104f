import { registerEnumType } from 'type-graphql';

export const EmergencyKind = { OVERDOSE: 'OVERDOSE', ALCOHOL: 'ALCOHOL' } as const;
export type EmergencyKind = (typeof EmergencyKind)[keyof typeof EmergencyKind];
registerEnumType(EmergencyKind, {
  name: 'OutreachEmergencyKind',
  description: 'What put a life in danger: an overdose (overdose) or alcohol (alkoholforgiftning).',
});
