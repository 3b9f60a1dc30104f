import { createOwnerSubgraph, ownerPersistence, type OwnerDeps, type Subgraph } from '@brobygger/subgraph-kit';
import { CaseloadResolver } from './caseload/caseload.resolver';
import { FollowUpPlanResolver } from './follow-up/follow-up-plan.resolver';
import { HousingFollowUp } from './follow-up/follow-up.entity';
import { FollowUpResolver } from './follow-up/follow-up.resolver';
import { createFollowUpService, type FollowUpService } from './follow-up/follow-up.service';
import { HousingPlanItem } from './follow-up/plan-item.entity';
import { House } from './house/house.entity';
import { HouseResolver } from './house/house.resolver';
import { createHouseService, type HouseService } from './house/house.service';
import { ResponsiblePerson } from './house/responsible-person.entity';
import { HousingTables1700000001000 } from './housing-tables.migration';
import { LifeAreaMapping } from './mapping/life-area-mapping.entity';
import { MappingResolver } from './mapping/mapping.resolver';
import { createMappingService, type MappingService } from './mapping/mapping.service';
import { RentMonth } from './rent/rent-month.entity';
import { RentResolver } from './rent/rent.resolver';
import { createRentService, type RentService } from './rent/rent.service';
import { ResidencyHouseResolver } from './residency/residency-house.resolver';
import { Residency } from './residency/residency.entity';
import { ResidencyResolver } from './residency/residency.resolver';
import { createResidencyService, type ResidencyService } from './residency/residency.service';
import { Youth } from './youth/youth.reference';
import { YouthResolver } from './youth/youth.resolver';

/** What housing's database holds. */
export const housingPersistence = ownerPersistence({
  entities: [House, ResponsiblePerson, Residency, RentMonth, LifeAreaMapping, HousingFollowUp, HousingPlanItem],
  migrations: [HousingTables1700000001000],
});

/** Housing's own services, behind its mutations. */
export interface HousingServices {
  readonly houses: HouseService;
  readonly residencies: ResidencyService;
  readonly rent: RentService;
  readonly mapping: MappingService;
  readonly followUps: FollowUpService;
}

/** Makes housing's subgraph. */
export const createHousing = (deps: OwnerDeps): { readonly subgraph: Subgraph; readonly services: HousingServices } =>
  createOwnerSubgraph(deps, {
    agency: 'HOUSING',
    name: 'housing',
    orphanedTypes: [Youth],
    assemble({ query, recorder }) {
      const services: HousingServices = {
        houses: createHouseService(deps),
        residencies: createResidencyService({ recorder }),
        rent: createRentService({ recorder }),
        mapping: createMappingService({ recorder }),
        followUps: createFollowUpService({ recorder }),
      };
      const resolvers = [
        new YouthResolver({ query }),
        new CaseloadResolver({ query }),
        new HouseResolver({ ...services, query }),
        new ResidencyResolver(services),
        new ResidencyHouseResolver(),
        new RentResolver(services),
        new MappingResolver(services),
        new FollowUpResolver(services),
        new FollowUpPlanResolver(),
      ];
      return { services, resolvers };
    },
  });
