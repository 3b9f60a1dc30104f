import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../../youth';
import { JobWish, jobWishesOfYouth } from './job-wish.entity';
import { RecordJobWishInput } from './job-wish.input';
import type { JobWishService } from './job-wish.service';

@Resolver(() => OutreachRecords)
export class JobWishResolver {
  constructor(private readonly deps: { readonly jobWishes: JobWishService }) {}

  @RequiresConsent(DataCategory.OUTREACH_JOB_WISH)
  @FieldResolver(() => [JobWish], {
    nullable: true,
    description: 'What the youth wants to work with (jobbønske), newest first.',
  })
  jobWishes(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly JobWish[]> {
    return rows.of(jobWishesOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Records what a youth wants to work with (jobbønske), in place of what was wished before.',
  })
  recordJobWish(
    @Arg('input', () => RecordJobWishInput) input: RecordJobWishInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.jobWishes.record(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Ends a wish of a youth who has found work, or wants no more of it.' })
  endJobWish(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('jobWishId', () => ID) jobWishId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.jobWishes.end(authorOf(hop, at), youthId, jobWishId);
  }
}
