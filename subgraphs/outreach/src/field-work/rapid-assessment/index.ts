import { defineNoun } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';
import { RapidAssessment } from './rapid-assessment.entity';
import { RapidAssessmentResolver } from './rapid-assessment.resolver';
import { createRapidAssessmentService } from './rapid-assessment.service';

/** What a rapid assessment of a theme found, without names. */
export const rapidAssessment = defineNoun({
  entities: [RapidAssessment],
  migrations,
  services: (parts) => ({ rapidAssessments: createRapidAssessmentService(parts) }),
  resolvers: ({ services }) => [new RapidAssessmentResolver(services)],
});
