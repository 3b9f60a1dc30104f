import { registerEnumType } from 'type-graphql';

export const NavLifeArea = {
  HEALTH: 'HEALTH',
  OWN_HOME: 'OWN_HOME',
  SOCIAL_SKILLS: 'SOCIAL_SKILLS',
  FAMILY_NETWORK: 'FAMILY_NETWORK',
  LEISURE_PARTICIPATION: 'LEISURE_PARTICIPATION',
  SCHOOL_WORK: 'SCHOOL_WORK',
} as const;
export type NavLifeArea = (typeof NavLifeArea)[keyof typeof NavLifeArea];
registerEnumType(NavLifeArea, {
  name: 'NavLifeArea',
  description: 'The life areas of an individual plan (livsområder): those of a mapping.',
});
