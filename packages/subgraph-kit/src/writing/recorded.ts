import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Open } from '../labels/decorators';

/** The receipt of a mutation: what was written is read through the youth, on a basis, as anything else. */
@Open()
@Directive('@shareable')
@ObjectType({
  description: 'The receipt of a change. What was written is read through the youth.',
  simpleResolvers: true,
})
export class Recorded {
  @Field(() => ID, { description: 'The record that was made or changed.' })
  id!: string;

  @Field(() => ID, { description: 'The youth that it belongs to.' })
  youthId!: string;
}
