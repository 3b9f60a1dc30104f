import { DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { LifeAreaMapping } from './life-area-mapping.entity';
import type { MapLifeAreaInput } from './mapping.input';

/** Maps how youths are doing. */
export interface MappingService {
  /** The level is 1 to 5; the note stays in housing. */
  record(author: Author, input: MapLifeAreaInput): Promise<Recorded>;
}

export const createMappingService = ({ recorder }: { readonly recorder: Recorder }): MappingService => ({
  record: (author, { note = '', ...input }) =>
    recorder.onServedYouth(author, input.youthId, DataCategory.HOUSING_MAPPING, async (transaction) => {
      const { organisationId, at } = author;
      const id = newId();
      await transaction.insert(LifeAreaMapping, { ...input, id, organisationId, mappedOn: osloDate(at), note });
      return { id, youthId: input.youthId };
    }),
});
