import { createError, DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { ChildWelfareRecords } from '../youth';
import { ServiceTransfer, transfersOfYouth } from './service-transfer.entity';
import { AnswerTransferInput, StartTransferInput } from './service-transfer.input';
import type { ServiceTransferService } from './service-transfer.service';

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
    if (status === 'PLANNED') {
      throw createError('BAD_USER_INPUT', '`input.status` is no answer to a transfer', { argument: 'input.status' });
    }
    return this.deps.transfers.answer(authorOf(hop, at), { ...input, status });
  }
}
