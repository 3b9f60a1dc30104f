import { RecordType } from '@brobygger/subgraph-kit';

/** What an employer is told of a youth who works there: name, age, hours and whom to call. */
@RecordType({
  description:
    "What a worker hands to the employer of a summer job: the youth's name, age, hours and contact person, and no more.",
})
export class SummerJobSheet {
  youthId!: string;
  summerJobId!: string;
}
