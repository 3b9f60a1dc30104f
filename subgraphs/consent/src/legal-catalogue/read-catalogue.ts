import type { LegalCatalogue } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';

/** The catalogue of a number, as it was kept. */
export type ReadCatalogue = (id: number) => Promise<LegalCatalogue | null>;

/** Reads each catalogue once: nobody changes what was kept, and there are few. */
export function createReadCatalogue(query: Query): ReadCatalogue {
  const read = new Map<number, Promise<LegalCatalogue | null>>();
  return (id) => {
    const known = read.get(id);
    if (known !== undefined) return known;
    const asked = query<{ said: LegalCatalogue }>('legal-catalogue', 'select said from legal_catalogue where id = $1', [
      id,
    ]).then(([row]) => row?.said ?? null);
    read.set(id, asked);
    asked.then(
      (found) => found === null && read.delete(id),
      () => read.delete(id),
    );
    return asked;
  };
}

/** The catalogue that held when the consent was given; null of what was given before it was kept. */
export async function catalogueOfConsent(query: Query, consentId: string): Promise<LegalCatalogue | null> {
  const [row] = await query<{ said: LegalCatalogue }>(
    'catalogue-of-consent',
    `select c.said from consent_event e join legal_catalogue c on c.id = e.catalogue
     where e.consent_id = $1 and e.kind = 'GIVEN' order by e.version limit 1`,
    [consentId],
  );
  return row?.said ?? null;
}
