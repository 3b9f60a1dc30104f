import { Agency, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { SentSigning } from '../guardian-signing/guardian-signing.type';
import { enterGuardian, readSent } from '../guardian-signing/read-sent';
import { agencyOf, placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import type { AnswerForChild } from './answer-for-child';
import { AnswerForChildInput } from './answer-for-child.input';
import { ChildRequest } from './child-request.type';
import { childRequestsBy, OF_CHILDREN, type ChildRequestRow } from './read-child-requests';

/** What guardians decide on in the place of a child below 12. */
@Resolver(() => ChildRequest)
export class GuardianAloneResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly answerForChild: AnswerForChild;
      readonly assertHeard: () => void;
    },
  ) {}

  @RequiresRole([Role.GUARDIAN])
  @Query(() => [ChildRequest], {
    description:
      'What is asked of children below 12 whose guardian you are, is open and awaits an answer, newest first.',
  })
  async guardianRequests(@Ctx() context: SubgraphContext): Promise<readonly ChildRequest[]> {
    const { query, assertHeard } = this.deps;
    assertHeard();
    const values = childRequestsBy(context.hop.caller, null, context.at);
    const rows = values === null ? [] : await query<ChildRequestRow>('requests-of-children', OF_CHILDREN, values);
    await enterGuardian(query, context, rows, 'Query.guardianRequests');
    return rows.map(requestOf);
  }

  @RequiresRole([Role.GUARDIAN])
  @Mutation(() => SentSigning, {
    description:
      'Answers in the place of a child below 12. A yes is sent to all other guardians by itself, and is given once they have said yes ' +
      'too (`answerAsGuardian`); one no is enough that it is not. The asker is not told of a no.',
  })
  async answerForChild(
    @Arg('input', () => AnswerForChildInput) input: AnswerForChildInput,
    @Ctx() context: SubgraphContext,
  ): Promise<SentSigning> {
    this.deps.assertHeard();
    const id = await this.deps.answerForChild(context.hop.caller, input, context.at);
    const [signing] = await readSent(this.deps.query, context, { id, field: 'Mutation.answerForChild' });
    if (signing === undefined) throw new Error('what was answered is gone');
    return signing;
  }

  @FieldResolver(() => Organisation, { nullable: true })
  recipient(@Root() request: ChildRequest, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return placeOf(organisationById, request, context);
  }

  @FieldResolver(() => Agency, { nullable: true })
  recipientAgency(@Root() request: ChildRequest, @Ctx() context: SubgraphContext): Promise<Agency | null> {
    return agencyOf(request, context);
  }
}

const requestOf = ({ birthDate: _birthDate, cancelledAt: _cancelledAt, ...shown }: ChildRequestRow): ChildRequest =>
  Object.assign(new ChildRequest(), shown);
