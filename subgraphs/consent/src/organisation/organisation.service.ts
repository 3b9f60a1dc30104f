import { replaceRow } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { Organisation } from './organisation.entity';

/** An organisation to register. Without the number of its municipality no officer oversees by it; without a sector none is known. */
export type RegisteredOrganisation = Omit<Organisation, 'municipalityNumber' | 'sector'> &
  Partial<Pick<Organisation, 'municipalityNumber' | 'sector'>>;

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
    await replaceRow(dataSource.manager, Organisation, { municipalityNumber: null, sector: null, ...organisation });
  },
});
