import type { Text } from './language';

/** Why a worker reads of a youth who is assigned to others of the organisation. There is no other reason, and no text of one's own. */
export const StatedReason = {
  COVERING_FOR_COLLEAGUE: 'COVERING_FOR_COLLEAGUE',
  ON_DUTY: 'ON_DUTY',
  JOINT_WORK: 'JOINT_WORK',
  SUPERVISION: 'SUPERVISION',
  QUALITY_CONTROL: 'QUALITY_CONTROL',
} as const;
export type StatedReason = (typeof StatedReason)[keyof typeof StatedReason];

/** The reasons as the youth reads them. */
export const STATED_REASONS = {
  COVERING_FOR_COLLEAGUE: {
    nb: 'Den som følger deg opp, var borte, og en kollega tok over.',
    nn: 'Den som følgjer deg opp, var borte, og ein kollega tok over.',
    en: 'The one who follows you up was away, and a colleague took over.',
  },
  ON_DUTY: {
    nb: 'En som var på vakt, trengte å vite det da.',
    nn: 'Ein som var på vakt, trong å vite det då.',
    en: 'Somebody on duty needed to know at the time.',
  },
  JOINT_WORK: {
    nb: 'En kollega hjelper til i saken din.',
    nn: 'Ein kollega hjelper til i saka di.',
    en: 'A colleague is helping in your case.',
  },
  SUPERVISION: {
    nb: 'Den som følger deg opp, ba en kollega om råd.',
    nn: 'Den som følgjer deg opp, bad ein kollega om råd.',
    en: 'The one who follows you up asked a colleague for advice.',
  },
  QUALITY_CONTROL: {
    nb: 'Tjenesten sjekket at arbeidet var gjort riktig.',
    nn: 'Tenesta sjekka at arbeidet var gjort rett.',
    en: 'The service checked that the work was done right.',
  },
} as const satisfies Record<StatedReason, Text>;

/** Whether the text is a reason of the closed set. */
export const isStatedReason = (text: unknown): text is StatedReason =>
  typeof text === 'string' && Object.hasOwn(STATED_REASONS, text);
