import { QualificationStatus } from './qualification-status';

/** Who acts on a place. */
export const QUALIFICATION_ACTORS = {
  OFFICE: 'a worker of the NAV office that referred the youth, which serves the youth',
  RUNNER: 'a worker of the organisation that runs the group, once it has accepted the youth',
} as const;
type Actor = keyof typeof QUALIFICATION_ACTORS;

/** What an act does to a place: by which mutation, who may do it, and which state it leads to from which. */
interface Transition {
  readonly mutation: string;
  readonly by: readonly [Actor, ...Actor[]];
  readonly leads: Readonly<Partial<Record<QualificationStatus, QualificationStatus>>>;
}

/** The states of a place in 22B Kvalifisering (seed 000). What does not stand here is refused, and nothing is written. */
export const QUALIFICATION_MACHINE = {
  enrol: { mutation: 'enrolQualification', by: ['RUNNER'], leads: { REFERRED: 'ENROLLED' } },
  recordWeek: {
    mutation: 'recordQualificationWeek',
    by: ['RUNNER'],
    leads: { ENROLLED: 'ACTIVE', ACTIVE: 'ACTIVE' },
  },
  end: {
    mutation: 'endQualification',
    by: ['OFFICE', 'RUNNER'],
    leads: { REFERRED: 'ENDED', ENROLLED: 'ENDED', ACTIVE: 'ENDED' },
  },
} as const satisfies Readonly<Record<string, Transition>>;
export type QualificationAct = keyof typeof QUALIFICATION_MACHINE;

/** The states that the act may be done in. */
export const statesFor = (act: QualificationAct): readonly QualificationStatus[] =>
  Object.values(QualificationStatus).filter((state) => Object.hasOwn(QUALIFICATION_MACHINE[act].leads, state));

/** Whether the office that referred may do it, too. */
export const isOfficeAct = (act: QualificationAct): boolean =>
  (QUALIFICATION_MACHINE[act].by as readonly Actor[]).includes('OFFICE');
