import { registerEnumType } from 'type-graphql';

export const AttendedProgramme = {
  HAP: 'HAP',
  ANGER_MANAGEMENT: 'ANGER_MANAGEMENT',
  CRIME_AS_LIFESTYLE: 'CRIME_AS_LIFESTYLE',
  SANCTION_TALKS: 'SANCTION_TALKS',
} as const;
export type AttendedProgramme = (typeof AttendedProgramme)[keyof typeof AttendedProgramme];
registerEnumType(AttendedProgramme, {
  name: 'OutreachAttendedProgramme',
  description:
    'What a youth comes to, or not: the weeks of cannabis cessation (HAP), the course in anger management, crime as a lifestyle, and the ' +
    'talks with Uteseksjonen that a youth sanction can ask for.',
});
