import { registerEnumType } from 'type-graphql';

export const NavDistrict = {
  OSTBYEN: 'OSTBYEN',
  MIDTBYEN: 'MIDTBYEN',
  LERKENDAL: 'LERKENDAL',
  HEIMDAL: 'HEIMDAL',
  BJERKE: 'BJERKE',
  OTHER_OSLO: 'OTHER_OSLO',
  OUT_OF_TOWN: 'OUT_OF_TOWN',
  NO_FIXED_ABODE: 'NO_FIXED_ABODE',
  UNKNOWN: 'UNKNOWN',
} as const;
export type NavDistrict = (typeof NavDistrict)[keyof typeof NavDistrict];
registerEnumType(NavDistrict, {
  name: 'NavDistrict',
  description:
    'The district of a NAV case (bydel): one of Trondheim or of Oslo, out of town (utenbys), no fixed abode (UFB), or unknown.',
});
