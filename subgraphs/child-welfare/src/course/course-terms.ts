import { registerEnumType } from 'type-graphql';

export const Course = {
  JOB_SEEKING_AND_PRACTICE: 'JOB_SEEKING_AND_PRACTICE',
  HOUSING: 'HOUSING',
  ECONOMY: 'ECONOMY',
  LAW: 'LAW',
  HEALTH: 'HEALTH',
  ART: 'ART',
  SPT: 'SPT',
  SBM: 'SBM',
} as const;
export type Course = (typeof Course)[keyof typeof Course];
registerEnumType(Course, {
  name: 'Course',
  description: 'A course of the annual programme (årsprogram). `HOUSING` has two parts.',
});

export const CourseEnrolmentStatus = {
  PLANNED: 'PLANNED',
  ENROLLED: 'ENROLLED',
  COMPLETED: 'COMPLETED',
  DROPPED: 'DROPPED',
} as const;
export type CourseEnrolmentStatus = (typeof CourseEnrolmentStatus)[keyof typeof CourseEnrolmentStatus];
registerEnumType(CourseEnrolmentStatus, {
  name: 'CourseEnrolmentStatus',
  description: 'Where a place on a course stands. `PLANNED` is for a school year to come.',
});

export const CourseArena = { SCHOOL: 'SCHOOL', EM_BASE: 'EM_BASE' } as const;
export type CourseArena = (typeof CourseArena)[keyof typeof CourseArena];
registerEnumType(CourseArena, {
  name: 'CourseArena',
  description: 'Where a course is held: at school, or at the base for unaccompanied minors (EM-basen).',
});

export const CoursePartner = {
  JOBBX: 'JOBBX',
  LO: 'LO',
  INN: 'INN',
  NAV: 'NAV',
  POLICE: 'POLICE',
  REFUGEE_HEALTH_TEAM: 'REFUGEE_HEALTH_TEAM',
  SCHOOL_HEALTH_SERVICE: 'SCHOOL_HEALTH_SERVICE',
  MINOHELSETEAM: 'MINOHELSETEAM',
  BFT: 'BFT',
  OTHER: 'OTHER',
} as const;
export type CoursePartner = (typeof CoursePartner)[keyof typeof CoursePartner];
registerEnumType(CoursePartner, {
  name: 'CoursePartner',
  description: 'Who holds a course together with child welfare. Never which office or school.',
});
