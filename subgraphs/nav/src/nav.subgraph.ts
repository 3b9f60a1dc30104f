import { createOwnerSubgraph, ownerPersistence, type OwnerDeps, type Subgraph } from '@brobygger/subgraph-kit';
import { CaseloadResolver } from './caseload/caseload.resolver';
import { NavCase } from './case/nav-case.entity';
import { NavCaseResolver } from './case/nav-case.resolver';
import { createNavCaseService, type NavCaseService } from './case/nav-case.service';
import { IncomeResolver } from './income/income.resolver';
import { IncomeSituation } from './income/income-situation.entity';
import { createIncomeService, type IncomeService } from './income/income.service';
import { NavTables1700000001000 } from './nav-tables.migration';
import { NavOrder } from './order/nav-order.entity';
import { NavOrderResolver } from './order/nav-order.resolver';
import { createNavOrderService, type NavOrderService } from './order/nav-order.service';
import { QualificationEnrolment } from './qualification/qualification-enrolment.entity';
import { QualificationResolver } from './qualification/qualification.resolver';
import { createQualificationService, type QualificationService } from './qualification/qualification.service';
import { Section17Decision } from './section17/section17.entity';
import { Section17Resolver } from './section17/section17.resolver';
import { createSection17Service, type Section17Service } from './section17/section17.service';
import { Youth } from './youth/youth.reference';
import { YouthResolver } from './youth/youth.resolver';

/** What NAV's database holds. */
export const navPersistence = ownerPersistence({
  entities: [NavCase, Section17Decision, NavOrder, IncomeSituation, QualificationEnrolment],
  migrations: [NavTables1700000001000],
});

/** NAV's own services, behind its mutations. */
export interface NavServices {
  readonly cases: NavCaseService;
  readonly section17: Section17Service;
  readonly orders: NavOrderService;
  readonly income: IncomeService;
  readonly qualification: QualificationService;
}

/** Makes NAV's subgraph. */
export const createNav = (deps: OwnerDeps): { readonly subgraph: Subgraph; readonly services: NavServices } =>
  createOwnerSubgraph(deps, {
    agency: 'NAV',
    name: 'nav',
    orphanedTypes: [Youth],
    assemble({ query, recorder }) {
      const services: NavServices = {
        cases: createNavCaseService({ recorder }),
        section17: createSection17Service({ recorder }),
        orders: createNavOrderService({ recorder }),
        income: createIncomeService({ recorder }),
        qualification: createQualificationService({ recorder }),
      };
      const resolvers = [
        new YouthResolver({ query }),
        new CaseloadResolver({ query }),
        new NavCaseResolver(services),
        new Section17Resolver(services),
        new NavOrderResolver(services),
        new IncomeResolver(services),
        new QualificationResolver(services),
      ];
      return { services, resolvers };
    },
  });
