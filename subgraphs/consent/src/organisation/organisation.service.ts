import { replaceRow } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { Organisation } from './organisation.entity';

/** The units that consents can be given to. */
export interface OrganisationService {
  all(): Promise<readonly Organisation[]>;
  register(organisation: Organisation): Promise<void>;
}

export const createOrganisationService = ({
  dataSource,
}: {
  readonly dataSource: DataSource;
}): OrganisationService => ({
  all: () => dataSource.manager.find(Organisation, { order: { agency: 'ASC', name: 'ASC', id: 'ASC' } }),
  async register(organisation) {
    await replaceRow(dataSource.manager, Organisation, organisation);
  },
});
