import { registerEnumType } from 'type-graphql';

export const OutreachGender = { GIRL: 'GIRL', BOY: 'BOY', TRANS: 'TRANS', OTHER: 'OTHER', UNKNOWN: 'UNKNOWN' } as const;
export type OutreachGender = (typeof OutreachGender)[keyof typeof OutreachGender];
registerEnumType(OutreachGender, {
  name: 'OutreachGender',
  description: 'The gender that outreach counts a youth under, as the youth says it. `UNKNOWN` where nobody asked.',
});
