import type { Owner, Sector } from '@brobygger/domain';
import type { Query, SubgraphContext } from '@brobygger/subgraph-kit';

/** Of which sectors the organisations of an owner were at a moment; null where nobody has said it of one of them, or there were none. */
export type OwnerSectors = (owner: Owner, at: Date) => readonly Sector[] | null;

interface Entered {
  readonly agency: string;
  readonly sector: Sector | null;
  readonly since: Date;
}

const ENTERED = `
select o.agency, o.sector, min(e.at) as since from organisation o join organisation_entered e on e.organisation_id = o.id
group by o.agency, o.sector`;

/**
 * Reads once for each request of which sectors organisations are. An organisation stays what it is and is never taken out, so that what
 * held at a moment is read in the same way ever after.
 */
export function createReadOwnerSectors(query: Query) {
  const read = new WeakMap<SubgraphContext, Promise<OwnerSectors>>();
  return (context: SubgraphContext): Promise<OwnerSectors> => {
    const known = read.get(context) ?? query<Entered>('owner-sectors', ENTERED, []).then(ownerSectorsIn);
    read.set(context, known);
    return known;
  };
}

const ownerSectorsIn =
  (entered: readonly Entered[]): OwnerSectors =>
  (owner, at) => {
    const sectors = entered.filter(({ agency, since }) => agency === owner && since <= at).map(({ sector }) => sector);
    const known = sectors.filter((sector) => sector !== null);
    return known.length === 0 || known.length < sectors.length ? null : known;
  };
