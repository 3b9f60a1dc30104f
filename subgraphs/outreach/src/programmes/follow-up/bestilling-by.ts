import { registerEnumType } from 'type-graphql';

export const BestillingBy = { AGENCY: 'AGENCY', YOUTH: 'YOUTH' } as const;
export type BestillingBy = (typeof BestillingBy)[keyof typeof BestillingBy];
registerEnumType(BestillingBy, {
  name: 'OutreachBestillingBy',
  description: 'Who asked for what a follow-up is to do (bestilling): an agency, or the youth.',
});
