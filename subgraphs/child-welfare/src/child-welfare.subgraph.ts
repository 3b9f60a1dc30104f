import { createOwnerSubgraph, ownerPersistence, type OwnerDeps, type Subgraph } from '@brobygger/subgraph-kit';
import { CaseloadResolver } from './caseload/caseload.resolver';
import { ChildWelfareCase } from './case/child-welfare-case.entity';
import { ChildWelfareCaseResolver } from './case/child-welfare-case.resolver';
import { createChildWelfareCaseService, type ChildWelfareCaseService } from './case/child-welfare-case.service';
import { ChildWelfareTables1700000001000 } from './child-welfare-tables.migration';
import { ConcernReportTable1700000002000 } from './concern-report/concern-report-table.migration';
import { ConcernReportResolver } from './concern-report/concern-report.resolver';
import { createConcernReportService, type ConcernReportService } from './concern-report/concern-report.service';
import { CourseEnrolment } from './course/course-enrolment.entity';
import { CourseResolver } from './course/course.resolver';
import { createCourseService, type CourseService } from './course/course.service';
import { ChildWelfareDecision } from './decision/child-welfare-decision.entity';
import { ChildWelfareDecisionResolver } from './decision/child-welfare-decision.resolver';
import {
  createChildWelfareDecisionService,
  type ChildWelfareDecisionService,
} from './decision/child-welfare-decision.service';
import { createAnswerYouthsWithDecision } from './decision-count/answer-youths-with-decision';
import { MeasureItem } from './plan/measure-item.entity';
import { MeasureItemResolver } from './plan/measure-item.resolver';
import { MeasuresPlan } from './plan/measures-plan.entity';
import { MeasuresPlanResolver } from './plan/measures-plan.resolver';
import { createMeasuresPlanService, type MeasuresPlanService } from './plan/measures-plan.service';
import { RefugeeProfile } from './refugee/refugee-profile.entity';
import { RefugeeProfileResolver } from './refugee/refugee-profile.resolver';
import { createRefugeeProfileService, type RefugeeProfileService } from './refugee/refugee-profile.service';
import { EndingSoonResolver } from './transfer/ending-soon.resolver';
import { ServiceTransfer } from './transfer/service-transfer.entity';
import { ServiceTransferResolver } from './transfer/service-transfer.resolver';
import { createServiceTransferService, type ServiceTransferService } from './transfer/service-transfer.service';
import { Youth } from './youth/youth.reference';
import { YouthResolver } from './youth/youth.resolver';

/** What child welfare's database holds. */
export const childWelfarePersistence = ownerPersistence({
  entities: [
    ChildWelfareCase,
    ChildWelfareDecision,
    MeasuresPlan,
    MeasureItem,
    ServiceTransfer,
    CourseEnrolment,
    RefugeeProfile,
  ],
  migrations: [ChildWelfareTables1700000001000, ConcernReportTable1700000002000],
});

/** Child welfare's own services, behind its mutations. */
export interface ChildWelfareServices {
  readonly cases: ChildWelfareCaseService;
  readonly decisions: ChildWelfareDecisionService;
  readonly plans: MeasuresPlanService;
  readonly transfers: ServiceTransferService;
  readonly courses: CourseService;
  readonly refugees: RefugeeProfileService;
  readonly concernReports: ConcernReportService;
}

/** Makes child welfare's subgraph. */
export const createChildWelfare = (
  deps: OwnerDeps,
): { readonly subgraph: Subgraph; readonly services: ChildWelfareServices } =>
  createOwnerSubgraph(deps, {
    agency: 'CHILD_WELFARE',
    name: 'child-welfare',
    orphanedTypes: [Youth],
    assemble({ query, recorder }) {
      const services: ChildWelfareServices = {
        cases: createChildWelfareCaseService({ recorder }),
        decisions: createChildWelfareDecisionService({ recorder }),
        plans: createMeasuresPlanService({ recorder }),
        transfers: createServiceTransferService({ recorder }),
        courses: createCourseService({ recorder }),
        refugees: createRefugeeProfileService({ recorder }),
        concernReports: createConcernReportService({ query }),
      };
      const resolvers = [
        new YouthResolver({ query }),
        new CaseloadResolver({ query }),
        new ChildWelfareCaseResolver(services),
        new ChildWelfareDecisionResolver(services),
        new MeasuresPlanResolver(services),
        new MeasureItemResolver(),
        new ServiceTransferResolver(services),
        new EndingSoonResolver({ query }),
        new CourseResolver(services),
        new RefugeeProfileResolver(services),
        new ConcernReportResolver(services),
      ];
      return { services, resolvers, answers: { 'youths-with-decision': createAnswerYouthsWithDecision({ query }) } };
    },
  });
