import { RecordType } from '@brobygger/subgraph-kit';

/** Stands for what child welfare holds about one youth. The nouns add their fields to it. */
@RecordType({ description: 'What child welfare holds about a youth.' })
export class ChildWelfareRecords {
  youthId!: string;
}
