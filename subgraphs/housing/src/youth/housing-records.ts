import { RecordType } from '@brobygger/subgraph-kit';

/** Stands for what housing holds about one youth. The nouns add their fields to it. */
@RecordType({ description: 'What housing holds about a youth.' })
export class HousingRecords {
  youthId!: string;
}
