import { Role, type DataCategory } from '@brobygger/domain';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { In } from 'typeorm';
import { authorOf } from '../author';
import { RequiresRole } from '../labels/decorators';
import { defineNoun, type Noun } from '../noun';
import { openWhile } from '../service-relation/end-service';
import type { SubgraphContext } from '../subgraph-context';
import { Recorded } from '../writing/recorded';
import { createHandoverReceiver, type HandoverReceiver } from './answer-handover';
import { AnswerHandoverInput } from '../handover/handover.input';
import { ReceivedHandover } from '../handover/received-handover.entity';

/** How an owner's schema names its answer to handovers, and by which category what is written of one is told to the youth. */
export interface ReceivingOptions {
  /** `Housing`: the mutation is `answerHousingHandover`. */
  readonly prefix: string;
  readonly listedBy: DataCategory;
}

/** Makes the noun by which an owner's organisations answer what others hand over to them. An accepted one keeps their service open. */
export function defineReceiving({
  prefix,
  listedBy,
}: ReceivingOptions): Noun<{ readonly handoverReceiver: HandoverReceiver }> {
  @Resolver()
  class ReceivingResolver {
    constructor(private readonly deps: { readonly handoverReceiver: HandoverReceiver }) {}

    @RequiresRole([Role.CASEWORKER], { ownAgency: true })
    @Mutation(() => Recorded, {
      name: `answer${prefix}Handover`,
      description:
        "Answers a referral, an order, a transfer, a task or a place that was sent to the asker's own organisation. To accept begins " +
        'service to the youth.',
    })
    answer(
      @Arg('input', () => AnswerHandoverInput) input: AnswerHandoverInput,
      @Ctx() { hop, hopToken, at }: SubgraphContext,
    ): Promise<Recorded> {
      return this.deps.handoverReceiver.answer(authorOf(hop, at, hopToken), input);
    }
  }

  return defineNoun({
    keepsService: [
      openWhile(ReceivedHandover, {
        accepted: true,
        state: In(['ACCEPTED', 'IN_PROGRESS', 'ON_HOLD']),
        // Called back, it is over, and its receiver can end it no more.
        senderState: In(['REQUESTED', 'IN_PROGRESS']),
      }),
    ],
    services: (parts) => ({ handoverReceiver: createHandoverReceiver({ ...parts, listedBy }) }),
    resolvers: ({ services }) => [new ReceivingResolver(services)],
  });
}
