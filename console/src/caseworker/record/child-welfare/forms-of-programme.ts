import {
  IssueSocietyGuideToYouthDocument,
  RecordPracticeOfYouthDocument,
  SetLifeAreaGoalOfYouthDocument,
  type IssueSocietyGuideInput,
  type RecordPracticePlacementInput,
  type SetLifeAreaGoalInput,
} from '../../../generated/graphql';
import { recordForm, type RecordForm } from '../record-form';

/** What child welfare records of a youth in the programme for unaccompanied minors. */
export const PROGRAMME_FORMS: readonly RecordForm[] = [
  recordForm<SetLifeAreaGoalInput>({
    name: 'life-area-goal',
    title: 'programme.goal',
    document: SetLifeAreaGoalOfYouthDocument,
    fields: {
      area: {
        is: 'choice',
        words: ['HEALTH', 'OWN_HOME', 'SOCIAL_SKILLS', 'FAMILY_NETWORK', 'LEISURE_PARTICIPATION', 'SCHOOL_WORK'],
        texts: 'value.area',
        label: 'record.mapping.area',
      },
      level: { is: 'step', words: ['1', '2', '3', '4', '5'], texts: 'value.level', label: 'record.mapping.level' },
      text: { is: 'long', most: 500, label: 'programme.goalText' },
    },
  }),
  recordForm<RecordPracticePlacementInput>({
    name: 'practice',
    title: 'programme.practice',
    document: RecordPracticeOfYouthDocument,
    fields: {
      arena: {
        is: 'choice',
        words: ['PRIVATE', 'PUBLIC', 'VOLUNTARY', 'OTHER'],
        texts: 'value.practiceArena',
        label: 'programme.arena',
      },
      arrangedBy: {
        is: 'choice',
        words: ['EM_BASE', 'MEASURE'],
        texts: 'value.arrangedBy',
        label: 'programme.arrangedBy',
      },
      employer: { is: 'text', most: 100, label: 'programme.employer' },
      validFrom: { is: 'day', label: 'record.validFrom' },
      validTo: { is: 'day', label: 'record.validTo', about: 'record.validToAbout', isOptional: true },
    },
  }),
  recordForm<IssueSocietyGuideInput>({
    name: 'society-guide',
    title: 'programme.guide',
    document: IssueSocietyGuideToYouthDocument,
    fields: {
      language: { is: 'text', most: 20, label: 'programme.language', about: 'programme.languageAbout' },
      issuedOn: { is: 'day', label: 'programme.issuedOn', about: 'programme.issuedOnAbout', isOptional: true },
    },
  }),
];
