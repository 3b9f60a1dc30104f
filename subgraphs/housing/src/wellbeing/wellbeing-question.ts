import { registerEnumType } from 'type-graphql';

/** What a wellbeing survey asks (bruker- og trivselsundersøkelse). Each is answered from 1, not at all, to 5, very much. */
export const WellbeingQuestion = {
  THRIVES: 'THRIVES',
  SAFE: 'SAFE',
  HEARD: 'HEARD',
  COMMUNITY: 'COMMUNITY',
  HELP: 'HELP',
} as const;
export type WellbeingQuestion = (typeof WellbeingQuestion)[keyof typeof WellbeingQuestion];
registerEnumType(WellbeingQuestion, {
  name: 'WellbeingQuestion',
  description:
    'What a wellbeing survey asks (trivselsundersøkelse); each is answered from 1, not at all, to 5, very much.',
  valuesConfig: {
    THRIVES: { description: 'Whether the youth thrives in the house.' },
    SAFE: { description: 'Whether the youth feels safe there.' },
    HEARD: { description: 'Whether the youth is heard there.' },
    COMMUNITY: { description: 'Whether the youth gets along with those who live there.' },
    HELP: { description: 'Whether the youth gets help when it is needed.' },
  },
});

export const WELLBEING_QUESTIONS: readonly WellbeingQuestion[] = Object.values(WellbeingQuestion);

/** How much, from not at all to very much. */
export const LEVELS = [1, 2, 3, 4, 5] as const;
