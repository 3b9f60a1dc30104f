import { defineNoun } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';
import { ProgrammeEvaluation } from './programme-evaluation.entity';
import { ProgrammeEvaluationResolver } from './programme-evaluation.resolver';
import { createProgrammeEvaluationService } from './programme-evaluation.service';

/** What a service makes of its programme, each half-year. */
export const programmeEvaluation = defineNoun({
  entities: [ProgrammeEvaluation],
  migrations,
  services: (parts) => ({ programmeEvaluations: createProgrammeEvaluationService(parts) }),
  resolvers: ({ query, services }) => [new ProgrammeEvaluationResolver({ query, ...services })],
});
