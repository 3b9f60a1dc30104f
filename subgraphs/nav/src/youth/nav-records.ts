import { RecordType } from '@brobygger/subgraph-kit';

/** Stands for what NAV holds about one youth. The nouns add their fields to it. */
@RecordType({ description: 'What NAV holds about a youth.' })
export class NavRecords {
  youthId!: string;
}
