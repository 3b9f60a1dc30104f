import { registerEnumType } from 'type-graphql';

export const EncounterTopic = {
  CAREER: 'CAREER',
  FAMILY: 'FAMILY',
  PHYSICAL_HEALTH: 'PHYSICAL_HEALTH',
  MENTAL_HEALTH: 'MENTAL_HEALTH',
  HOUSING: 'HOUSING',
  ECONOMY: 'ECONOMY',
  SUBSTANCES: 'SUBSTANCES',
  VIOLENCE: 'VIOLENCE',
  CRIME: 'CRIME',
  SEXUALITY: 'SEXUALITY',
  GAMBLING_DEBT: 'GAMBLING_DEBT',
  OTHER: 'OTHER',
} as const;
export type EncounterTopic = (typeof EncounterTopic)[keyof typeof EncounterTopic];
registerEnumType(EncounterTopic, {
  name: 'OutreachEncounterTopic',
  description:
    'What a youth and outreach talked of in the street. `GAMBLING_DEBT` is debt from arcades and betting (spillegjeld).',
});
