import { DataCategory } from '@brobygger/domain';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';

/** Which kind of data may have been seen by who should not have, and when. */
@InputType({
  description: 'Which kind of data was seen, and when: what is asked after a breach (GDPR art. 33 and 34).',
})
export class CategoryDisclosureFilter {
  @Field(() => DataCategory)
  category!: DataCategory;

  @Field(() => GraphQLDateTimeISO, { description: 'From this moment on.' })
  from!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'Before this moment.' })
  to!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'By this organisation. Youths with a protected address are not found by it: it places them.',
  })
  organisationId?: string | null;
}
