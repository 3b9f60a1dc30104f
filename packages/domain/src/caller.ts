import type { Agency } from './agency';
import type { Profession } from './profession';
import type { Role } from './role';

/** Level of assurance of the login (eIDAS; ID-porten `acr`). */
export const Assurance = { LOW: 'LOW', SUBSTANTIAL: 'SUBSTANTIAL', HIGH: 'HIGH' } as const;
export type Assurance = (typeof Assurance)[keyof typeof Assurance];

/** Who asks, as verified by the gateway. A subgraph receives it only inside a hop token. */
export interface Caller {
  /** Stable id of the person or system: the youth's id, or the employee's ident. Never a national id. */
  readonly personId: string;
  readonly role: Role;
  readonly agency: Agency | null;
  readonly organisationId: string | null;
  readonly assurance: Assurance;
  /** Absent of who is of none that has records of its own. */
  readonly profession?: Profession;
}
