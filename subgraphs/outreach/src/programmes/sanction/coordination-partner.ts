import { registerEnumType } from 'type-graphql';

export const CoordinationPartner = {
  KONFLIKTRAAD: 'KONFLIKTRAAD',
  POLICE: 'POLICE',
  CHILD_WELFARE: 'CHILD_WELFARE',
  SCHOOL: 'SCHOOL',
  OUTREACH: 'OUTREACH',
  NAV: 'NAV',
  HEALTH: 'HEALTH',
  PRISON_SERVICE: 'PRISON_SERVICE',
  OTHER: 'OTHER',
} as const;
export type CoordinationPartner = (typeof CoordinationPartner)[keyof typeof CoordinationPartner];
registerEnumType(CoordinationPartner, {
  name: 'CoordinationPartner',
  description:
    'Who takes part in the coordination group (koordineringsgruppe) of a youth sanction. A service, and no person.',
});
