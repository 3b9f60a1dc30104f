import { registerEnumType } from 'type-graphql';

export const ServiceContactWith = {
  FAMILY: 'FAMILY',
  SCHOOL: 'SCHOOL',
  SERVICE: 'SERVICE',
  OTHER_YOUTHS: 'OTHER_YOUTHS',
} as const;
export type ServiceContactWith = (typeof ServiceContactWith)[keyof typeof ServiceContactWith];
registerEnumType(ServiceContactWith, {
  name: 'OutreachServiceContactWith',
  description:
    'Whom a youth was helped to be in touch with: family, school, a service (hjelpeapparatet), or other youths.',
});
