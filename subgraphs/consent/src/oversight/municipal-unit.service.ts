import { replaceRow } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { MunicipalUnit } from './municipal-unit.entity';

/** The units that officers and auditors belong to. */
export interface MunicipalUnitService {
  register(unit: MunicipalUnit): Promise<void>;
}

export const createMunicipalUnitService = ({
  dataSource,
}: {
  readonly dataSource: DataSource;
}): MunicipalUnitService => ({
  async register(unit) {
    await replaceRow(dataSource.manager, MunicipalUnit, unit);
  },
});
