import { createError, DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  LocalDateScalar,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { ChildWelfareRecords } from '../youth';
import { ServiceTransfer, ServiceTransferStatus, transfersOfYouth } from './service-transfer.entity';
import type { ServiceTransferService } from './service-transfer.service';

@InputType()
export class StartTransferInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => LocalDateScalar)
  plannedOn!: string;

  // A blank name would silence the alarm for youths whom nobody takes over.
  @IsOptional()
  @Matches(/\S/, { message: 'must name somebody' })
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description: 'Who takes over, at most 100 characters; leave it out as long as nobody is found.',
  })
  receiver?: string | null;
}

@InputType()
export class AnswerTransferInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ServiceTransferStatus, { description: 'Any but `PLANNED`.' })
  status!: ServiceTransferStatus;

  @IsOptional()
  @Matches(/\S/, { message: 'must name somebody' })
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description: 'Who takes over, at most 100 characters; leave it out to keep who was named before.',
  })
  receiver?: string | null;
}

@Resolver(() => ChildWelfareRecords)
export class ServiceTransferResolver {
  constructor(private readonly deps: { readonly transfers: ServiceTransferService }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_TRANSFER)
  @FieldResolver(() => ServiceTransfer, { nullable: true, description: 'The newest transfer to other help.' })
  async transfer(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<ServiceTransfer | null> {
    return (await rows.of(transfersOfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: "Plans the transfer of a youth's help to somebody else." })
  startTransfer(
    @Arg('input', () => StartTransferInput) input: StartTransferInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.transfers.start(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records what became of the transfer that is under way.' })
  answerTransfer(
    @Arg('input', () => AnswerTransferInput) { status, ...input }: AnswerTransferInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    if (status === 'PLANNED')
      throw createError('BAD_USER_INPUT', '`input.status` is no answer to a transfer', { argument: 'input.status' });
    return this.deps.transfers.answer(authorOf(hop, at), { ...input, status });
  }
}
