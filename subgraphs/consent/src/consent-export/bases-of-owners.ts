import { basesBySector, sharedBases, type Bases, type BasesOfSector, type LegalCatalogue } from '@brobygger/domain';

/**
 * Both bases of an owner as one citation each: where what a public owner rests on is another thing than what a private one does, both, each
 * named (`PUBLIC: …; PRIVATE: …`). Null for what the catalogue did not know.
 */
export function basesOfOwners(catalogue: LegalCatalogue, rested: Parameters<typeof basesBySector>[1]): Bases | null {
  const bySector = basesBySector(catalogue, rested);
  const shared = sharedBases(bySector);
  if (shared === null) return null;
  const cited = (part: keyof Bases): string => shared[part] ?? bySector.map((of) => eachNamed(of, part)).join('; ');
  return { processing: cited('processing'), secrecy: cited('secrecy'), lifts: cited('lifts') };
}

const eachNamed = (of: BasesOfSector, part: keyof Bases): string => `${of.sector}: ${of[part]}`;
