import { createError, DataCategory, HandoverReason, Role } from '@brobygger/domain';
import {
  authorOf,
  LocalDateScalar,
  proposedOnOfSent,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SentHandover,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { toldInCases } from '../told-concern/told-later';
import { ChildWelfareRecords } from '../youth';
import {
  reasonOf,
  sentTransfers,
  ServiceTransfer,
  ServiceTransferStatus,
  statusOf,
  transfersOfYouth,
} from './service-transfer.entity';
import {
  AnswerTransferInput,
  MoveTransferInput,
  SendTransferInput,
  StartTransferInput,
} from './service-transfer.input';
import type { OutsideAnswer, ServiceTransferService } from './service-transfer.service';

@Resolver(() => ChildWelfareRecords)
export class ServiceTransferResolver {
  constructor(private readonly deps: { readonly transfers: ServiceTransferService; readonly query: Statements }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_TRANSFER)
  @FieldResolver(() => ServiceTransfer, { nullable: true, description: 'The newest transfer to other help.' })
  async transfer(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() context: SubgraphContext,
  ): Promise<ServiceTransfer | null> {
    const [newest = null] = await toldInCases(this.deps.query, context, {
      youthId,
      read: () => context.rows.of(transfersOfYouth, youthId),
      placeOf: ({ caseId }) => caseId,
    });
    return newest;
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
  @Mutation(() => Recorded, {
    description: 'Records what somebody outside this system answered to the transfer that is under way.',
  })
  answerTransfer(
    @Arg('input', () => AnswerTransferInput) { status, ...input }: AnswerTransferInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.transfers.answer(authorOf(hop, at), { ...input, status: outsideAnswer(status) });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Sends the planned transfer to a service, which answers it. It reaches the service when the youth’s consent lets it, and the youth ' +
      'stays on the board until the service has accepted.',
  })
  sendTransfer(
    @Arg('input', () => SendTransferInput) input: SendTransferInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.transfers.send(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Confirms a transfer that its receiver has accepted (`IN_PROGRESS`), or calls one off, sent or not.',
  })
  moveTransfer(
    @Arg('input', () => MoveTransferInput) input: MoveTransferInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.transfers.move(authorOf(hop, at), input);
  }
}

/** @throws BAD_USER_INPUT for a status that nobody outside this system can say */
function outsideAnswer(status: ServiceTransferStatus): OutsideAnswer {
  switch (status) {
    case 'OFFERED':
    case 'ACCEPTED':
    case 'REFUSED':
    case 'LOST_CONTACT':
    case 'DONE':
      return status;
    default:
      throw createError('BAD_USER_INPUT', '`input.status` is no answer to a transfer', { argument: 'input.status' });
  }
}

/** What of a transfer its receiver has said. */
@Resolver(() => ServiceTransfer)
export class AnsweredTransferResolver {
  @FieldResolver(() => ServiceTransferStatus)
  async status(@Root() transfer: ServiceTransfer, @Ctx() context: SubgraphContext): Promise<ServiceTransferStatus> {
    return statusOf(transfer, await sentFor(transfer, context));
  }

  @FieldResolver(() => HandoverReason, { nullable: true })
  async reason(@Root() transfer: ServiceTransfer, @Ctx() context: SubgraphContext): Promise<HandoverReason | null> {
    return reasonOf(transfer, await sentFor(transfer, context));
  }

  @FieldResolver(() => LocalDateScalar, { nullable: true })
  async proposedOn(@Root() transfer: ServiceTransfer, @Ctx() context: SubgraphContext): Promise<string | null> {
    return proposedOnOfSent(await sentFor(transfer, context));
  }
}

const sentFor = async ({ id }: ServiceTransfer, { rows }: SubgraphContext): Promise<SentHandover | undefined> =>
  (await rows.of(sentTransfers, id))[0];
