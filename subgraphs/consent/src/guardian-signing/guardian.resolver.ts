import { Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { GuardianSigningService } from './guardian-signing.service';
import { SentSigning } from './guardian-signing.type';
import { readSent } from './read-sent';

/** What a guardian is asked, and says. It is all that a guardian sees. */
@Resolver()
export class GuardianResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly signings: GuardianSigningService;
      readonly assertHeard: () => void;
    },
  ) {}

  @RequiresRole([Role.GUARDIAN])
  @Query(() => [SentSigning], {
    description: 'What youths whose guardian you are have sent you to sign, newest first.',
  })
  async guardianSignings(@Ctx() context: SubgraphContext): Promise<readonly SentSigning[]> {
    this.deps.assertHeard();
    return readSent(this.deps.query, context, { id: null, field: 'Query.guardianSignings' });
  }

  @RequiresRole([Role.GUARDIAN])
  @Mutation(() => SentSigning, {
    description:
      'Signs what a youth has sent you, or says no. It holds once all to whom it was sent have signed; one no is enough that it does not.',
  })
  async answerAsGuardian(
    @Arg('id', () => ID) id: string,
    @Arg('accept', () => Boolean) accept: boolean,
    @Ctx() context: SubgraphContext,
  ): Promise<SentSigning> {
    this.deps.assertHeard();
    await this.deps.signings.answer(context.hop.caller, id, accept, context.at);
    return this.one(id, 'Mutation.answerAsGuardian', context);
  }

  @RequiresRole([Role.GUARDIAN])
  @Mutation(() => SentSigning, {
    description:
      'Undoes your no to what was sent you, until `expiresAt` and while nothing else was said of the same since: it awaits your answer ' +
      'again. Of what you have said no to for a child below 12 by `answerForChild`, the request does (`guardianRequests`).',
  })
  async undoDecline(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext): Promise<SentSigning> {
    this.deps.assertHeard();
    await this.deps.signings.undoDecline(context.hop.caller, id, context.at);
    return this.one(id, 'Mutation.undoDecline', context);
  }

  private async one(id: string, field: string, context: SubgraphContext): Promise<SentSigning> {
    const [signing] = await readSent(this.deps.query, context, { id, field });
    if (signing === undefined) throw new Error('what was signed is gone');
    return signing;
  }
}
