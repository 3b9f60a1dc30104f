import { Act, Role, type Caller } from '@brobygger/domain';
import {
  readPage,
  RequiresRole,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { EnterReading } from '../oversight/enter-reading';
import { Youth } from '../youth/youth.entity';
import { requireOwn } from '../oversight/require-own';
import {
  ObjectToEmergencyAccessInput,
  ObjectToProcessingInput,
  RequestCorrectionInput,
  RequestErasureInput,
} from './claim.input';
import { Claim, ClaimConnection } from './claim.type';
import type { MakeClaims } from './make-claim';
import type { ObjectToEmergency } from './object-to-emergency';
import { claimOf, readClaimsOfYouth, type ClaimRow } from './read-claims';

@Resolver(() => Youth)
export class ClaimsOfYouthResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly cursors: Cursors;
      readonly enterReading: EnterReading;
      readonly make: MakeClaims;
      readonly objectToEmergency: ObjectToEmergency;
    },
  ) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @FieldResolver(() => ClaimConnection, {
    nullable: true,
    description:
      'What the youth has asked of services that keep data on them, newest first, and how each stands. The words are for the youth and ' +
      'who answers.',
  })
  async claims(
    @Root() { id }: Youth,
    @Ctx() context: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<ClaimConnection> {
    const { caller } = context.hop;
    requireOwn(caller, id);
    const { query, cursors, enterReading } = this.deps;
    const { edges, pageInfo } = await readPage<ClaimRow>(
      {
        cursors,
        list: `claims-of/${id}`,
        caller,
        place: (row) => row.id,
        read: (from, most) => readClaimsOfYouth(query, id, { from, most, ids: null }),
      },
      { first, after },
    );
    await enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.claims' });
    return { edges: edges.map(({ row, cursor }) => ({ node: claimOf(row, caller, context.at), cursor })), pageInfo };
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => [Claim], {
    description:
      'Asks the service that keeps something wrong on you to correct it (GDPR art. 16). It must answer within a month. Without ' +
      '`organisationId` it goes to each service of the agency that helps you, or did.',
  })
  async requestCorrection(
    @Arg('input', () => RequestCorrectionInput) input: RequestCorrectionInput,
    @Ctx() { hop: { caller }, at }: SubgraphContext,
  ): Promise<readonly Claim[]> {
    return this.sent(caller, await this.deps.make.correction(caller, input, at), at);
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => [Claim], {
    description:
      'Asks the service that keeps something on you to erase it (GDPR art. 17). It must answer within a month. `records` says what the ' +
      'law has it keep, and why. Without `organisationId` it goes to each service of the agency that helps you, or did.',
  })
  async requestErasure(
    @Arg('input', () => RequestErasureInput) input: RequestErasureInput,
    @Ctx() { hop: { caller }, at }: SubgraphContext,
  ): Promise<readonly Claim[]> {
    return this.sent(caller, await this.deps.make.erasure(caller, input, at), at);
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => [Claim], {
    description:
      'Objects to what a service does with data on you, or to what was shared by law (GDPR art. 21). Whoever leads the service must ' +
      'answer within a month. Without `organisationId` it goes to each service of the agency that helps you, or did.',
  })
  async objectToProcessing(
    @Arg('input', () => ObjectToProcessingInput) input: ObjectToProcessingInput,
    @Ctx() { hop: { caller }, at }: SubgraphContext,
  ): Promise<readonly Claim[]> {
    return this.sent(caller, await this.deps.make.objection(caller, input, at), at);
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => Claim, {
    description:
      'Says to the service that opened something of you in an emergency that it was not right (GDPR art. 21). Whoever leads the ' +
      'service, and did not open it, must answer within a month.',
  })
  async objectToEmergencyAccess(
    @Arg('input', () => ObjectToEmergencyAccessInput) input: ObjectToEmergencyAccessInput,
    @Ctx() { hop: { caller }, at }: SubgraphContext,
  ): Promise<Claim> {
    const [claim] = await this.sent(caller, [await this.deps.objectToEmergency(caller, input, at)], at);
    if (claim === undefined) throw new Error('what was sent is gone');
    return claim;
  }

  private async sent(caller: Caller, ids: readonly string[], at: Date): Promise<readonly Claim[]> {
    const page = { from: null, most: ids.length, ids };
    const sent = await readClaimsOfYouth(this.deps.query, caller.personId, page);
    // In the order in which they were sent.
    return sent
      .toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
      .map((row) => claimOf(row, caller, at));
  }
}
