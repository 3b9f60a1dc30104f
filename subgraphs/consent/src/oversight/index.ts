import { defineConsentNoun } from '../consent-parts';
import { MunicipalUnit, municipalUnitById } from './municipal-unit.entity';
import { createMunicipalUnitService } from './municipal-unit.service';

/** Who oversees what is shared of the youths of a municipality. */
export const oversight = defineConsentNoun({
  entities: [MunicipalUnit],
  rowSources: [municipalUnitById],
  services: (parts) => ({ municipalUnits: createMunicipalUnitService(parts) }),
});
