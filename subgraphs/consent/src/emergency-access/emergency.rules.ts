import { CATEGORIES, EMERGENCY_CATEGORIES, type Agency, type DataCategory, type RuleArgument } from '@brobygger/domain';

/** What is about to be opened. */
export interface ProposedEmergency {
  readonly agency: Agency;
  readonly categories: readonly DataCategory[];
  readonly reason: string;
  readonly minutes: number;
}

interface EmergencyRule {
  readonly argument: RuleArgument<'EMERGENCY_ACCESS'>;
  readonly message: string;
  readonly objects: (proposed: ProposedEmergency) => boolean;
}

const MINUTES = { least: 15, most: 60 } as const;
const WORDS = { fewest: 20, ofReason: 500, ofNote: 2000 } as const;

/** Whether it says something, and not too much. */
const isSaid = (text: string, most: number): boolean => text.trim().length >= WORDS.fewest && text.length <= most;

/** What keeps access from being opened, before anybody is looked up. */
export const emergencyRules: readonly EmergencyRule[] = [
  {
    argument: 'input.categories',
    message:
      'name what is needed: categories that are approved for emergencies and that your agency may be given, each once',
    objects: ({ agency, categories }) =>
      categories.length === 0 ||
      new Set(categories).size < categories.length ||
      categories.some((category) => !EMERGENCY_CATEGORIES.includes(category) || !mayBeGiven(category, agency)),
  },
  {
    argument: 'input.reason',
    message: 'say in 20 to 500 characters why life or health is in danger',
    objects: ({ reason }) => !isSaid(reason, WORDS.ofReason),
  },
  {
    argument: 'input.minutes',
    message: `${MINUTES.least} to ${MINUTES.most} minutes`,
    objects: ({ minutes }) => !(minutes >= MINUTES.least && minutes <= MINUTES.most),
  },
];

const mayBeGiven = (category: DataCategory, agency: Agency): boolean =>
  CATEGORIES[category].recipients.includes(agency);

/** Whether a review says why. */
export const isReasonedReview = (note: string): boolean => isSaid(note, WORDS.ofNote);
