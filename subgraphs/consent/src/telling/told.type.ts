import { Agency } from '@brobygger/domain';
import { Open } from '@brobygger/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';

/** The receipt of a change that every agency must hear of. */
@Open()
@ObjectType({
  description:
    'The receipt of a change that every agency must hear of. It holds at once for all that crosses a border.',
  simpleResolvers: true,
})
export class Told {
  @Field(() => ID, { description: 'The record that was made or changed.' })
  id!: string;

  @Field(() => ID, { description: 'The youth that it belongs to.' })
  youthId!: string;

  @Field(() => [Agency], {
    description:
      'The agencies that have not confirmed it yet, as their service is away: they will hear of it when that is back. ' +
      'Until then it does not hold for what they read of their own records.',
  })
  pendingAt!: readonly Agency[];
}
