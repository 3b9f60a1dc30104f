import { Directive, Field, ObjectType } from 'type-graphql';
import { Open } from '../labels/decorators';

/** Where a page of a list ends (Relay cursor connections). */
@Open()
@Directive('@shareable')
@ObjectType({ description: 'Where a page of a list ends.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to get the next page.' })
  endCursor!: string | null;
}
