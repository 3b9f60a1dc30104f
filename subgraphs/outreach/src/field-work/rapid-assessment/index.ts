import { defineNoun } from '@brobygger/subgraph-kit';
import { RapidAssessmentResolver } from './rapid-assessment.resolver';
import { createRapidAssessmentService } from './rapid-assessment.service';

/** What a rapid assessment of a theme found, without names. */
export const rapidAssessment = defineNoun({
  tables: ['rapid_assessment'],
  services: (parts) => ({ rapidAssessments: createRapidAssessmentService(parts) }),
  resolvers: ({ services }) => [new RapidAssessmentResolver(services)],
});
