import { Act, Agency, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { agencyOf, placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import type { EnterReading } from '../oversight/enter-reading';
import type { OverseenYouth } from '../oversight/overseen-youth';
import { Told } from '../telling/told.type';
import { personOfYouth, Youth } from '../youth/youth.entity';
import { requireOwn } from '../oversight/require-own';
import { PaperPermissionInput, PaperRevocationInput } from './guardian-permission.input';
import type { GuardianPermissionService } from './guardian-permission.service';
import { GuardianPermission, SentPermission } from './guardian-permission.type';
import { TOLD_OF_YOUTH, type PermissionRow } from './read-permissions';
import { permissionOf } from './told-permission';

@ArgsType()
class SendPermissionArgs {
  @Field(() => ID)
  id!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @Field(() => [ID], { description: 'Each must say yes: of `Youth.guardians`.' })
  guardianIds!: string[];
}

interface Deps {
  readonly query: Statements;
  readonly permissions: GuardianPermissionService;
  readonly enterReading: EnterReading;
  readonly overseen: OverseenYouth;
}

/** What the youth has asked, all or one. */
async function readOf(
  deps: Pick<Deps, 'query'>,
  youthId: string,
  id: string | null,
  { hop, rows, at }: SubgraphContext,
): Promise<readonly GuardianPermission[]> {
  const toldAt = hop.caller.role === Role.YOUTH ? at : null;
  const [found, [person]] = await Promise.all([
    deps.query<PermissionRow>('permissions-of-youth', TOLD_OF_YOUTH, [youthId, id, toldAt]),
    rows.of(personOfYouth, youthId),
  ]);
  return found.map((row) => permissionOf({ ...row, youthName: person?.name ?? '' }, at));
}

@Resolver(() => Youth)
export class PermissionsOfYouthResolver {
  constructor(private readonly deps: Deps) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @FieldResolver(() => [GuardianPermission], {
    nullable: true,
    description: 'What the youth has asked guardians for, to live with a housing service before 18, newest first.',
  })
  async guardianPermissions(
    @Root() { id }: Youth,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly GuardianPermission[]> {
    const { caller } = context.hop;
    requireOwn(caller, id);
    const entered = { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.guardianPermissions' } as const;
    await this.deps.enterReading(context, entered);
    return readOf(this.deps, id, null, context);
  }
}

@Resolver(() => GuardianPermission)
export class GuardianPermissionResolver {
  constructor(private readonly deps: Deps) {}

  @RequiresRole([Role.YOUTH])
  @Mutation(() => GuardianPermission, {
    description:
      'Begins to ask your guardians whether you may live with a housing service before you are 18 (foresattes samtykke). Nobody sees it ' +
      'before you send it: `guardianSees` is what they will see.',
  })
  async askGuardianPermission(
    @Arg('organisationId', () => ID) organisationId: string,
    @Ctx() context: SubgraphContext,
  ): Promise<GuardianPermission> {
    return this.one(await this.deps.permissions.ask(context.hop.caller, organisationId, context.at), context);
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => GuardianPermission, { description: 'Sends what you have asked for to guardians, who answer it.' })
  async sendGuardianPermission(
    @Args(() => SendPermissionArgs) { id, guardianIds }: SendPermissionArgs,
    @Ctx() context: SubgraphContext,
  ): Promise<GuardianPermission> {
    return this.one(await this.deps.permissions.send(context.hop.caller, id, guardianIds, context.at), context);
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => GuardianPermission, {
    description: 'Takes back what you have asked for, or revokes what was given. Nobody is thrown out by it.',
  })
  async revokeGuardianPermission(
    @Arg('id', () => ID) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<GuardianPermission> {
    return this.one(await this.deps.permissions.revoke(context.hop.caller, id, context.at), context);
  }

  @RequiresRole([Role.CONSENT_OFFICER])
  @Mutation(() => Told, {
    description:
      'Enters a paper on which a youth of 12 or more asks to live with a housing service and guardians say yes. It stands at once.',
  })
  async enterPaperPermission(
    @Arg('input', () => PaperPermissionInput) input: PaperPermissionInput,
    @Ctx() context: SubgraphContext,
  ): Promise<Told> {
    const youthId = await this.deps.overseen(context.hop.caller, input.youthId, context.at);
    const id = await this.deps.permissions.enterPaper(context, { ...input, youthId });
    return { id, youthId, pendingAt: [] };
  }

  @RequiresRole([Role.CONSENT_OFFICER])
  @Mutation(() => Told, {
    description: 'Enters a paper on which the youth or a guardian revokes it. It is void at once.',
  })
  async revokePaperPermission(
    @Arg('input', () => PaperRevocationInput) input: PaperRevocationInput,
    @Ctx() context: SubgraphContext,
  ): Promise<Told> {
    const youthId = await this.deps.overseen(context.hop.caller, input.youthId, context.at);
    const id = await this.deps.permissions.revokeOnPaper(context, { ...input, youthId });
    return { id, youthId, pendingAt: [] };
  }

  private async one(id: string, context: SubgraphContext): Promise<GuardianPermission> {
    const [permission] = await readOf(this.deps, context.hop.caller.personId, id, context);
    if (permission === undefined) throw new Error('what was asked for is gone');
    return permission;
  }
}

@Resolver(() => SentPermission)
export class SentPermissionResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() permission: SentPermission, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return placeOf(organisationById, permission, context);
  }

  @FieldResolver(() => Agency, { nullable: true })
  agency(@Root() permission: SentPermission, @Ctx() context: SubgraphContext): Promise<Agency | null> {
    return agencyOf(permission, context);
  }
}
