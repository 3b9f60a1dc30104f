import { Act, Agency, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { ARE_HELD, STOOD_HASH } from '../consent/may-reach.sql';
import { agencyOf, placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import type { EnterReading } from '../oversight/enter-reading';
import type { OverseenYouth } from '../oversight/overseen-youth';
import { Told } from '../telling/told.type';
import { personOfYouth, Youth } from '../youth/youth.entity';
import { requireOwn } from '../oversight/require-own';
import { GuardianStandingInput, SignForGuardianInput } from './guardian-signing.input';
import type { GuardianSigningService } from './guardian-signing.service';
import { GuardianReach, GuardianSigning, SentSigning } from './guardian-signing.type';
import { TOLD_OF_YOUTH, type SigningRow } from './read-signings';
import { signingOf } from './told-signing';

@ArgsType()
class SendToGuardiansArgs {
  @Field(() => ID)
  id!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @Field(() => [ID], { description: 'Each must sign: of `Youth.guardians`.' })
  guardianIds!: string[];
}

const REACH_STANDS = `select ${STOOD_HASH} as stands, ${ARE_HELD} as held from youth y where y.id = $1`;

interface Deps {
  readonly query: Statements;
  readonly signings: GuardianSigningService;
  readonly enterReading: EnterReading;
  readonly overseen: OverseenYouth;
}

/** What is signed of the youth, all or one. */
async function readOf(
  deps: Deps,
  youthId: string,
  id: string | null,
  { hop, rows, at }: SubgraphContext,
): Promise<readonly GuardianSigning[]> {
  const toldAt = hop.caller.role === Role.YOUTH ? at : null;
  const [found, [person]] = await Promise.all([
    deps.query<SigningRow>('signings-of-youth', TOLD_OF_YOUTH, [youthId, id, toldAt]),
    rows.of(personOfYouth, youthId),
  ]);
  return found.map((row) => signingOf(row, person?.name ?? '', at));
}

@Resolver(() => Youth)
export class SigningsOfYouthResolver {
  constructor(private readonly deps: Deps) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @FieldResolver(() => [GuardianSigning], {
    nullable: true,
    description: 'What the youth has said yes to and a guardian must sign too, newest first.',
  })
  async guardianSignings(@Root() { id }: Youth, @Ctx() context: SubgraphContext): Promise<readonly GuardianSigning[]> {
    const { caller } = context.hop;
    requireOwn(caller, id);
    await this.deps.enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.guardianSignings' });
    return readOf(this.deps, id, null, context);
  }

  @RequiresRole([Role.CONSENT_OFFICER])
  @FieldResolver(() => GuardianReach, {
    nullable: true,
    description: 'By what an officer clears guardians by name.',
  })
  async guardianReach(@Root() { id }: Youth, @Ctx() context: SubgraphContext): Promise<GuardianReach | null> {
    requireOwn(context.hop.caller, id);
    await this.deps.enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.guardianReach' });
    const [found] = await this.deps.query<Pick<GuardianReach, 'stands' | 'held'>>('reach-stands', REACH_STANDS, [id]);
    return found === undefined ? null : Object.assign(new GuardianReach(), found, { youthId: id });
  }
}

@Resolver(() => GuardianSigning)
export class GuardianSigningResolver {
  constructor(private readonly deps: Deps) {}

  @RequiresRole([Role.YOUTH])
  @Mutation(() => GuardianSigning, {
    description:
      'Says yes to what a guardian must sign too. Nobody sees it before you send it: `guardianSees` is what they will see.',
  })
  async signForGuardian(
    @Arg('input', () => SignForGuardianInput) input: SignForGuardianInput,
    @Ctx() context: SubgraphContext,
  ): Promise<GuardianSigning> {
    const { caller } = context.hop;
    return this.one(await this.deps.signings.sign(caller, input, context.at), context);
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => GuardianSigning, {
    description: 'Sends what you have said yes to, to guardians who must sign it too.',
  })
  async sendToGuardians(
    @Args(() => SendToGuardiansArgs) { id, guardianIds }: SendToGuardiansArgs,
    @Ctx() context: SubgraphContext,
  ): Promise<GuardianSigning> {
    return this.one(await this.deps.signings.send(context.hop.caller, id, guardianIds, context.at), context);
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => GuardianSigning, { description: 'Takes back what you have said yes to, before all have signed.' })
  async takeBackSigning(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext): Promise<GuardianSigning> {
    return this.one(await this.deps.signings.takeBack(context.hop.caller, id, context.at), context);
  }

  @RequiresRole([Role.CONSENT_OFFICER])
  @Mutation(() => Told, {
    description:
      'Says of a guardian by name whether what concerns the youth may reach them. Without a word, nothing does while the address is ' +
      'protected, guardians are held (`holdGuardians`, child welfare) or information about the youth is ordered. `CONFLICT` at ' +
      '`input.seen` where something stands by now that you have not looked at; nothing is kept then.',
  })
  async setGuardianStanding(
    @Arg('input', () => GuardianStandingInput) input: GuardianStandingInput,
    @Ctx() context: SubgraphContext,
  ): Promise<Told> {
    const youthId = await this.deps.overseen(context.hop.caller, input.youthId, context.at);
    await this.deps.signings.setStanding(context, { ...input, youthId });
    return { id: input.guardianId, youthId, pendingAt: [] };
  }

  private async one(id: string, context: SubgraphContext): Promise<GuardianSigning> {
    const [signing] = await readOf(this.deps, context.hop.caller.personId, id, context);
    if (signing === undefined) throw new Error('what was signed is gone');
    return signing;
  }
}

@Resolver(() => SentSigning)
export class SentSigningResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  recipient(@Root() signing: SentSigning, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return placeOf(organisationById, signing, context);
  }

  @FieldResolver(() => Agency, { nullable: true })
  recipientAgency(@Root() signing: SentSigning, @Ctx() context: SubgraphContext): Promise<Agency | null> {
    return agencyOf(signing, context);
  }
}
