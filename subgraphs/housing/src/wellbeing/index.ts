import { defineNoun } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';
import { WellbeingResolver } from './wellbeing.resolver';
import { createWellbeingService } from './wellbeing.service';
import {
  WellbeingNamedAnswer,
  WellbeingParticipation,
  WellbeingSurvey,
  WellbeingTally,
} from './wellbeing-survey.entity';

/** How those who live in the houses are, in their own word. */
export const wellbeing = defineNoun({
  entities: [WellbeingSurvey, WellbeingParticipation, WellbeingTally, WellbeingNamedAnswer],
  migrations,
  services: (parts) => ({ wellbeing: createWellbeingService(parts) }),
  resolvers: ({ services, query }) => [new WellbeingResolver({ ...services, query })],
});
