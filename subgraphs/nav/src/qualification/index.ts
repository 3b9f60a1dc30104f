import { defineNoun, defineTable } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';
import { QualificationEnrolment, qualificationOfYouth } from './qualification-enrolment.entity';
import { QualificationGroup } from './qualification-group.entity';
import { QualificationGroupResolver } from './qualification-group.resolver';
import { QualificationWeek, weeksOfPlace } from './qualification-week.entity';
import { QualificationResolver, QualificationWeeksResolver } from './qualification.resolver';
import { createQualificationService } from './qualification.service';
import { QualificationReportResolver } from './report/qualification-report.resolver';

/** 22B Kvalifisering: its groups, the places in them, and their weeks. */
export const qualification = defineNoun({
  entities: [QualificationGroup, QualificationEnrolment, QualificationWeek],
  tables: [defineTable('told_qualification_year', { select: true, insert: true })],
  migrations,
  rowSources: [qualificationOfYouth, weeksOfPlace],
  services: (parts) => ({ qualification: createQualificationService(parts) }),
  resolvers: ({ services, query, dataSource }) => [
    new QualificationResolver(services),
    new QualificationWeeksResolver(),
    new QualificationGroupResolver({ ...services, query, dataSource }),
    new QualificationReportResolver({ query }),
  ],
});
