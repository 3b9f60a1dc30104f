import { StatedReason } from '@brobygger/domain';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Open } from '../labels/decorators';
import { PageInfo } from './page-info';

registerEnumType(StatedReason, {
  name: 'StatedReason',
  description: 'Why a worker read of a youth who is assigned to others of the organisation.',
});

@Open()
@Directive('@shareable')
@ObjectType({
  description: 'That a worker read of a youth who is assigned to others, and why. Never of whom.',
  simpleResolvers: true,
})
export class Lookup {
  @Field(() => String, { description: 'The ident of the worker.' })
  personId!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => StatedReason)
  reason!: StatedReason;
}

@Open()
@Directive('@shareable')
@ObjectType({ description: 'One look-up of the list.', simpleResolvers: true })
export class LookupEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => Lookup)
  node!: Lookup;
}

@Open()
@Directive('@shareable')
@ObjectType({ description: 'How many look-ups with a reason a worker made in a month.', simpleResolvers: true })
export class LookupCount {
  @Field(() => String, { description: 'The ident of the worker.' })
  personId!: string;

  @Field(() => String, { description: 'A month in Norway, `YYYY-MM`.' })
  month!: string;

  @Field(() => Int)
  lookups!: number;
}

@Open()
@Directive('@shareable')
@ObjectType({
  description: 'What workers of an organisation read of youths who are assigned to others, newest first.',
  simpleResolvers: true,
})
export class Lookups {
  @Field(() => [LookupEdge])
  edges!: readonly LookupEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => [LookupCount], { description: 'By worker and month, of this month and the twelve before it.' })
  counts!: readonly LookupCount[];

  @Field(() => Int, {
    description:
      'How many youths whom the organisation serves nobody is assigned to; they are open to all its workers.',
  })
  unassigned!: number;
}
