/** The four agencies (etater) that own data about a youth, and the consent registry's own data. */
export const Agency = {
  CHILD_WELFARE: 'CHILD_WELFARE',
  NAV: 'NAV',
  OUTREACH: 'OUTREACH',
  HOUSING: 'HOUSING',
} as const;
export type Agency = (typeof Agency)[keyof typeof Agency];

/** Who owns a data category: an agency, or the consent registry for what the youth says of themself. */
export type Owner = Agency | 'CONSENT';
