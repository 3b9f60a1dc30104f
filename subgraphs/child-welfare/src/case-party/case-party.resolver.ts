import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { toldInCases } from '../told-concern/told-later';
import { ChildWelfareRecords } from '../youth';
import { casePartiesOfYouth, CaseParty } from './case-party.entity';
import { EndCasePartyInput, RecordCasePartyInput } from './case-party.input';
import type { CasePartyService } from './case-party.service';

@Resolver(() => ChildWelfareRecords)
export class CasePartyResolver {
  constructor(private readonly deps: { readonly caseParties: CasePartyService; readonly query: Statements }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_PROCEEDINGS)
  @FieldResolver(() => [CaseParty], { nullable: true, description: 'Who is or was a party to the case, newest first.' })
  parties(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() context: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly CaseParty[]> {
    return toldInCases(this.deps.query, context, {
      youthId,
      first,
      read: (most) => context.rows.of(casePartiesOfYouth, youthId, most),
      placeOf: ({ caseId }) => caseId,
    });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      "Says who is a party to the asker's own open case (bvl. § 12-3): the youth from 15, or younger where it says why they understand it.",
  })
  recordCaseParty(
    @Arg('input', () => RecordCasePartyInput) input: RecordCasePartyInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.caseParties.record(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Says from which day somebody is no longer a party to the case.' })
  endCaseParty(
    @Arg('input', () => EndCasePartyInput) input: EndCasePartyInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.caseParties.end(authorOf(hop, at), input);
  }
}
