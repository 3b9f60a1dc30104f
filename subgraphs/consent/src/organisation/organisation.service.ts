import { replaceRow } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { Organisation } from './organisation.entity';

/** An organisation to register; where the number of its municipality is not said, no officer oversees by it. */
export type RegisteredOrganisation = Omit<Organisation, 'municipalityNumber'> &
  Partial<Pick<Organisation, 'municipalityNumber'>>;

/** The units that consents can be given to. */
export interface OrganisationService {
  all(): Promise<readonly Organisation[]>;
  register(organisation: RegisteredOrganisation): Promise<void>;
}

export const createOrganisationService = ({
  dataSource,
}: {
  readonly dataSource: DataSource;
}): OrganisationService => ({
  all: () => dataSource.manager.find(Organisation, { order: { agency: 'ASC', name: 'ASC', id: 'ASC' } }),
  async register(organisation) {
    await replaceRow(dataSource.manager, Organisation, { municipalityNumber: null, ...organisation });
  },
});
