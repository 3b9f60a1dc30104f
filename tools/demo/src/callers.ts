import type { Caller } from '@brobygger/domain';
import { MUNICIPAL_UNITS } from './municipal-units';
import type { DemoOrganisation } from './organisations';

/** The youth with the id, as one who logs in. */
export const youthAs = (personId: string): Caller => ({
  personId,
  role: 'YOUTH',
  agency: null,
  organisationId: null,
  assurance: 'HIGH',
});

/** The officer who enters what was signed on paper. */
export const CONSENT_OFFICER: Caller = {
  personId: 'Z990010',
  role: 'CONSENT_OFFICER',
  agency: null,
  organisationId: MUNICIPAL_UNITS.trondheim.id,
  assurance: 'SUBSTANTIAL',
};

/** The one worker of an organisation. */
export const workerAs = ({ id: organisationId, agency, worker: personId }: DemoOrganisation): Caller => ({
  personId,
  role: 'CASEWORKER',
  agency,
  organisationId,
  assurance: 'SUBSTANTIAL',
});
