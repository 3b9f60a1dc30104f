import { newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { LifeAreaMapping, type MappingArea } from './life-area-mapping.entity';

/** Maps how youths are doing. */
export interface MappingService {
  /** The level is 1 to 5; the note stays in housing. */
  record(
    author: Author,
    input: { readonly youthId: string; readonly area: MappingArea; readonly level: number; readonly note: string },
  ): Promise<Recorded>;
}

export const createMappingService = ({ recorder }: { readonly recorder: Recorder }): MappingService => ({
  record: (author, { youthId, area, level, note }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const id = newId();
      await transaction.insert(LifeAreaMapping, {
        id,
        youthId,
        organisationId: author.organisationId,
        mappedOn: osloDate(author.at),
        area,
        level,
        note,
      });
      return { id, youthId };
    }),
});
