import { RecordType } from '@brobygger/subgraph-kit';

/** Stands for what outreach holds about one youth. The nouns add their fields to it. */
@RecordType({ description: 'What outreach holds about a youth.' })
export class OutreachRecords {
  youthId!: string;
}
