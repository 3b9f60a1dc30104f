import { registerEnumType } from 'type-graphql';

export const OutreachDistrict = {
  OSTBYEN: 'OSTBYEN',
  MIDTBYEN: 'MIDTBYEN',
  LERKENDAL: 'LERKENDAL',
  HEIMDAL: 'HEIMDAL',
  OUT_OF_TOWN: 'OUT_OF_TOWN',
  NO_FIXED_ABODE: 'NO_FIXED_ABODE',
  OTHER: 'OTHER',
  UNKNOWN: 'UNKNOWN',
} as const;
export type OutreachDistrict = (typeof OutreachDistrict)[keyof typeof OutreachDistrict];
registerEnumType(OutreachDistrict, {
  name: 'OutreachDistrict',
  description:
    'Where outreach counts a youth (bydelstilhørighet): a district of Trondheim, out of town (utenbys), no fixed ' +
    'abode (UFB), another place, or unknown.',
});
