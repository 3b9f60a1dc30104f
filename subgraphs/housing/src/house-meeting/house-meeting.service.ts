import { createError, isId, newId, osloDate } from '@brobygger/domain';
import { replaceRow, type Author, type Query } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { House } from '../house/house.entity';
import { HouseMeeting } from './house-meeting.entity';
import type { RecordHouseMeetingInput } from './house-meeting.input';

/** Keeps the meetings in an organisation's houses, without names. */
export interface HouseMeetingService {
  /** The meeting of the same day is written anew. @throws NOT_FOUND for a house that is not the organisation's */
  record(author: Author, input: RecordHouseMeetingInput): Promise<HouseMeeting>;
  /** Those in the house, newest first. */
  ofHouse(organisationId: string | null, houseId: string): Promise<readonly HouseMeeting[]>;
}

const OF_HOUSE = `
select id, house_id as "houseId", to_char(held_on, 'YYYY-MM-DD') as "heldOn", headcount, topics
from house_meeting where organisation_id = $1 and house_id = $2 order by held_on desc limit 100`;

export const createHouseMeetingService = ({
  dataSource,
  query,
}: {
  readonly dataSource: DataSource;
  readonly query: Query;
}): HouseMeetingService => ({
  async record({ organisationId, at }, { houseId, ...input }) {
    if (input.heldOn > osloDate(at)) {
      throw createError('BAD_USER_INPUT', '`input.heldOn` must not be after today', { argument: 'input.heldOn' });
    }
    const house = isId(houseId) ? await dataSource.manager.findOneBy(House, { id: houseId, organisationId }) : null;
    if (house === null) throw createError('NOT_FOUND', 'your organisation has no such house');
    const meeting = { ...input, id: newId(), organisationId, houseId: house.id };
    return { ...meeting, id: await replaceRow(dataSource.manager, HouseMeeting, meeting) };
  },

  ofHouse: (organisationId, houseId) =>
    isId(houseId) ? query<HouseMeeting>('house-meetings', OF_HOUSE, [organisationId, houseId]) : Promise.resolve([]),
});
