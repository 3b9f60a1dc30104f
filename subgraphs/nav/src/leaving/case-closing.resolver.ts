import { Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { NavCloseReason } from '../case/nav-case.entity';
import type { CaseClosingService } from './case-closing.service';

@Resolver()
export class CaseClosingResolver {
  constructor(private readonly deps: { readonly caseClosing: CaseClosingService }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      "Closes the open case of the asker's own NAV office, and ends what was decided in it. Where no other service has " +
      'accepted the youth from it, as `TRANSFERRED_SERVICE` says, the youth has been offered follow-up.',
  })
  closeNavCase(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('reason', () => NavCloseReason) reason: NavCloseReason,
    @Arg('followUpOffered', () => Boolean, { defaultValue: false, description: 'Whether the youth was offered it.' })
    followUpOffered: boolean,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.caseClosing.close(authorOf(hop, at), { youthId, reason, followUpOffered });
  }
}
