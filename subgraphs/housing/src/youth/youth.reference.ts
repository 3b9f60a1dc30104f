import { Directive, Field, ID } from 'type-graphql';
import { RecordType } from '@brobygger/subgraph-kit';
import { HousingRecords } from './housing-records';

/** A youth as housing refers to one: the registry says who it is. */
@Directive('@key(fields: "id")')
@RecordType({ name: 'Youth', description: 'A young person that at least one service knows.' })
export class Youth {
  @Field(() => ID)
  id!: string;

  @Field(() => HousingRecords, {
    nullable: true,
    description: 'What housing holds. An empty object is no news; `null` says only that the service did not answer.',
  })
  housing!: HousingRecords;
}
