import { defineNoun } from '@brobygger/subgraph-kit';
import { QualificationEnrolment, qualificationOfYouth } from './qualification-enrolment.entity';
import { QualificationResolver } from './qualification.resolver';
import { createQualificationService } from './qualification.service';

/** A place in 22B Kvalifisering, and the days of it. */
export const qualification = defineNoun({
  entities: [QualificationEnrolment],
  rowSources: [qualificationOfYouth],
  services: (parts) => ({ qualification: createQualificationService(parts) }),
  resolvers: ({ services }) => [new QualificationResolver(services)],
});
