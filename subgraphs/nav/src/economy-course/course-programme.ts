import { registerEnumType } from 'type-graphql';

/** The programmes that NAV holds its economy course for (seeds 000 and 003). */
export const CourseProgramme = {
  INFORMATION_AND_QUALIFICATION: 'INFORMATION_AND_QUALIFICATION',
  QUALIFICATION_22B: 'QUALIFICATION_22B',
  OTHER: 'OTHER',
} as const;
export type CourseProgramme = (typeof CourseProgramme)[keyof typeof CourseProgramme];
registerEnumType(CourseProgramme, {
  name: 'CourseProgramme',
  description:
    'For which programme a course is held: that for unaccompanied minors (informasjons- og kvalifiseringsprogram), 22B ' +
    'Kvalifisering, or another.',
});
