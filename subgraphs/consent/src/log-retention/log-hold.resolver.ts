import { Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { EndLogHoldInput, PlaceLogHoldInput } from './log-hold.input';
import type { LogHoldService } from './log-hold.service';
import { HOLD_READERS, LogHold } from './log-hold.type';

@Resolver(() => LogHold)
export class LogHoldResolver {
  constructor(private readonly holds: LogHoldService) {}

  @RequiresRole(HOLD_READERS)
  @Query(() => [LogHold], {
    nullable: true,
    description: 'What the own municipal unit holds of the log, or has held; newest first.',
  })
  logHolds(@Ctx() context: SubgraphContext): Promise<readonly LogHold[]> {
    return this.holds.list(context);
  }

  @RequiresRole([Role.DATA_PROTECTION_OFFICER])
  @Mutation(() => LogHold, {
    description:
      'Holds what was entered in the log in some days, during a breach or a complaint: nothing of it is deleted, of whichever youth it ' +
      'is, until the hold is ended. It stands in the log itself.',
  })
  placeLogHold(
    @Arg('input', () => PlaceLogHoldInput) input: PlaceLogHoldInput,
    @Ctx() context: SubgraphContext,
  ): Promise<LogHold> {
    return this.holds.place(context, input);
  }

  @RequiresRole([Role.DATA_PROTECTION_OFFICER])
  @Mutation(() => LogHold, {
    description: 'Ends a hold of the own municipal unit: retention decisions reach what was held again.',
  })
  endLogHold(
    @Arg('input', () => EndLogHoldInput) input: EndLogHoldInput,
    @Ctx() context: SubgraphContext,
  ): Promise<LogHold> {
    return this.holds.end(context, input);
  }
}
