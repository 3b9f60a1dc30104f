import { createError, isId, newId, osloDate } from '@brobygger/domain';
import { holdLock, type Author, type Query } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { getOpenHouse } from '../house/get-open-house';
import { HouseText } from './house-text.entity';
import type { PublishHouseTextInput } from './house-text.input';

/** Keeps the versions of house rules and leases. They hold nothing about a youth. */
export interface HouseTextService {
  /**
   * Makes the text the next version, from today on; all who live in the house are asked to sign it.
   * @throws NOT_FOUND for a house that is closed or another's; CONFLICT where the version that stands says the same
   */
  publish(author: Author, input: PublishHouseTextInput): Promise<HouseText>;
  /** All versions of the house, the newest of each document first. */
  ofHouse(organisationId: string | null, houseId: string): Promise<readonly HouseText[]>;
}

/** The most versions that are listed. */
const MOST_VERSIONS = 100;

const OF_HOUSE = `
select id, document, version, text, to_char(published_on, 'YYYY-MM-DD') as "publishedOn"
from house_text where organisation_id = $1 and house_id = $2 order by document, version desc limit ${MOST_VERSIONS}`;

export const createHouseTextService = ({
  dataSource,
  query,
}: {
  readonly dataSource: DataSource;
  readonly query: Query;
}): HouseTextService => ({
  publish: (author, { houseId, document, text }) =>
    dataSource.transaction(async (transaction) => {
      const house = await getOpenHouse(transaction, author, houseId);
      await holdLock(transaction, `house-text/${house.id}`);
      const [standing] = await transaction.find(HouseText, {
        where: { houseId: house.id, document },
        order: { version: 'DESC' },
        take: 1,
      });
      if (standing?.text === text) {
        throw createError('CONFLICT', 'the version that stands says the same', {
          argument: 'input.text',
          standing: { version: standing.version },
        });
      }
      const version = (standing?.version ?? 0) + 1;
      const { organisationId, at } = author;
      const published = { id: newId(), organisationId, houseId: house.id, document, version, text };
      const row = { ...published, publishedOn: osloDate(at) };
      await transaction.insert(HouseText, row);
      return row;
    }),

  ofHouse: (organisationId, houseId) =>
    isId(houseId) ? query<HouseText>('house-texts', OF_HOUSE, [organisationId, houseId]) : Promise.resolve([]),
});
