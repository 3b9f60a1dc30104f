import { defineNoun, openWhile } from '@brobygger/subgraph-kit';
import { Not } from 'typeorm';
import { AwaitingGuardianResolver } from './awaiting-guardian.resolver';
import { migrations } from './migrations';
import { houseById } from './house-of-residency';
import { createIsPermissionMissing } from './missing-permission';
import { ResidencyHouseResolver } from './residency-house.resolver';
import { ResidencyPermissionResolver } from './residency-permission.resolver';
import { ResidencyHistoryResolver } from './residency-history.resolver';
import { ResidenciesToSignResolver } from './residencies-to-sign.resolver';
import { ResidencySignature, signaturesOfResidency } from './residency-signature.entity';
import { ResidencyStep, stepsOfResidency } from './residency-step.entity';
import { textsOfHouse } from './texts-to-sign';
import { residenciesOfYouth, Residency } from './residency.entity';
import { ResidencyResolver } from './residency.resolver';
import { createResidencyService } from './residency.service';

/** A youth living in a house, from the application to moving out. */
export const residency = defineNoun({
  entities: [Residency, ResidencySignature, ResidencyStep],
  grounds: [{ kind: 'APPLICATION', entity: Residency }],
  migrations,
  rowSources: [residenciesOfYouth, houseById, signaturesOfResidency, stepsOfResidency, textsOfHouse],
  keepsService: [openWhile(Residency, { state: Not('MOVED_OUT') })],
  services: (parts) => ({ residencies: createResidencyService(parts) }),
  resolvers: ({ services, query, ask, onFailure }) => {
    const isPermissionMissing = createIsPermissionMissing({ query, ask, onFailure });
    return [
      new ResidencyResolver(services),
      new ResidencyHouseResolver(),
      new ResidencyPermissionResolver({ isPermissionMissing }),
      new ResidencyHistoryResolver(),
      new ResidenciesToSignResolver({ query }),
      new AwaitingGuardianResolver({ query, isPermissionMissing }),
    ];
  },
});
