import { Act, Basis, isId, osloDate, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { ENTER, entryValues } from '../oversight/entry.sql';
import type { GuardianSigningService } from './guardian-signing.service';
import { SentSigning } from './guardian-signing.type';
import { OF_GUARDIAN, type SentToGuardian } from './read-signings';
import { sentOf } from './told-signing';

/** What a guardian is asked, and says. It is all that a guardian sees. */
@Resolver()
export class GuardianResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly signings: GuardianSigningService }) {}

  @RequiresRole([Role.GUARDIAN])
  @Query(() => [SentSigning], {
    description: 'What youths whose guardian you are have sent you to sign, newest first.',
  })
  async guardianSignings(@Ctx() context: SubgraphContext): Promise<readonly SentSigning[]> {
    return this.read(context, null);
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
    await this.deps.signings.answer(context.hop.caller, id, accept, context.at);
    const [signing] = await this.read(context, id);
    if (signing === undefined) throw new Error('what was signed is gone');
    return signing;
  }

  /** What reaches the guardian, entered in the log of each youth before it leaves. */
  private async read(context: SubgraphContext, id: string | null): Promise<readonly SentSigning[]> {
    const { hop, at } = context;
    const { personId } = hop.caller;
    const values = [personId, osloDate(at), id];
    const rows = isId(personId)
      ? await this.deps.query<SentToGuardian>('signings-of-guardian', OF_GUARDIAN, values)
      : [];
    const youthIds = [...new Set(rows.map(({ youthId }) => youthId))];
    if (youthIds.length > 0) {
      const field = id === null ? 'Query.guardianSignings' : 'Mutation.answerAsGuardian';
      const entered = { youthIds, act: Act.READ_CONSENTS, basis: Basis.CONSENT, fields: [field] };
      await this.deps.query('enter-guardian', ENTER, entryValues(context, entered));
    }
    return rows.map((row) => sentOf(row, at));
  }
}
