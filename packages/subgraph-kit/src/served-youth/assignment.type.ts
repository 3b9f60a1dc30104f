import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Open } from '../labels/decorators';

@InputType()
export class AssignmentInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => String, { description: 'The ident of a worker of the own organisation.' })
  personId!: string;
}

@Open()
@Directive('@shareable')
@ObjectType({ description: 'A worker whom a youth is assigned to.', simpleResolvers: true })
export class AssignedWorker {
  @Field(() => String, { description: 'The ident of the worker.' })
  personId!: string;

  @Field(() => GraphQLDateTimeISO)
  assignedAt!: Date;

  @Field(() => String, { description: 'The ident of who assigned the youth to the worker.' })
  assignedBy!: string;
}
