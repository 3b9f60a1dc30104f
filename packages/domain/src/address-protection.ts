/** Address protection (adressebeskyttelse) as the population register grades it. */
export const AddressProtection = {
  UNGRADED: 'UNGRADED',
  FORTROLIG: 'FORTROLIG',
  STRENGT_FORTROLIG: 'STRENGT_FORTROLIG',
  STRENGT_FORTROLIG_UTLAND: 'STRENGT_FORTROLIG_UTLAND',
} as const;
export type AddressProtection = (typeof AddressProtection)[keyof typeof AddressProtection];
