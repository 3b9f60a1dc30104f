import { registerEnumType } from 'type-graphql';

export const OnwardService = {
  NAV: 'NAV',
  PSYCHIATRY: 'PSYCHIATRY',
  SUBSTANCE_TREATMENT: 'SUBSTANCE_TREATMENT',
  OTHER: 'OTHER',
} as const;
export type OnwardService = (typeof OnwardService)[keyof typeof OnwardService];
registerEnumType(OnwardService, {
  name: 'OutreachOnwardService',
  description:
    'What a youth was shown the way on to: NAV, psychiatry (psykiatri), substance treatment (rusomsorg) or another service.',
});
