import { Act, Basis, isId, osloDate, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { ENTER, entryValues } from '../oversight/entry.sql';
import type { GuardianPermissionService } from './guardian-permission.service';
import { SentPermission } from './guardian-permission.type';
import { OF_GUARDIAN, type PermissionRow } from './read-permissions';
import { sentOf } from './told-permission';

/** What a guardian is asked, and says. It is all that a guardian sees. */
@Resolver()
export class GuardianPermissionsResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly permissions: GuardianPermissionService;
      readonly assertHeard: () => void;
    },
  ) {}

  @RequiresRole([Role.GUARDIAN])
  @Query(() => [SentPermission], {
    description: 'Where youths whose guardian you are would live, and have asked you about, newest first.',
  })
  async guardianPermissions(@Ctx() context: SubgraphContext): Promise<readonly SentPermission[]> {
    this.deps.assertHeard();
    return this.read(context, null, 'Query.guardianPermissions');
  }

  @RequiresRole([Role.GUARDIAN])
  @Mutation(() => SentPermission, {
    description:
      'Says yes or no to what a youth has asked you. It stands once all to whom it was sent have said yes; one no is enough that it does ' +
      'not.',
  })
  async answerPermission(
    @Arg('id', () => ID) id: string,
    @Arg('accept', () => Boolean) accept: boolean,
    @Ctx() context: SubgraphContext,
  ): Promise<SentPermission> {
    this.deps.assertHeard();
    const answered = await this.deps.permissions.answer(context.hop.caller, id, accept, context.at);
    return this.one(answered, 'Mutation.answerPermission', context);
  }

  @RequiresRole([Role.GUARDIAN])
  @Mutation(() => SentPermission, {
    description:
      'Undoes your no to where a youth would live, until `expiresAt` and while nothing else was asked of the same since: it awaits your ' +
      'answer again.',
  })
  async undoPermissionDecline(
    @Arg('id', () => ID) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<SentPermission> {
    this.deps.assertHeard();
    const undone = await this.deps.permissions.undoDecline(context.hop.caller, id, context.at);
    return this.one(undone, 'Mutation.undoPermissionDecline', context);
  }

  @RequiresRole([Role.GUARDIAN])
  @Mutation(() => SentPermission, {
    description:
      'Revokes what you have let a youth do. Nobody is thrown out by it; the service sees that it is missing.',
  })
  async revokePermission(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext): Promise<SentPermission> {
    this.deps.assertHeard();
    const revoked = await this.deps.permissions.revoke(context.hop.caller, id, context.at);
    return this.one(revoked, 'Mutation.revokePermission', context);
  }

  private async one(id: string, field: string, context: SubgraphContext): Promise<SentPermission> {
    const [permission] = await this.read(context, id, field);
    if (permission === undefined) throw new Error('what was answered is gone');
    return permission;
  }

  /** What reaches the guardian, entered in the log of each youth before it leaves. */
  private async read(context: SubgraphContext, id: string | null, field: string): Promise<readonly SentPermission[]> {
    const { hop, at } = context;
    const { personId } = hop.caller;
    const rows = isId(personId)
      ? await this.deps.query<PermissionRow>('permissions-of-guardian', OF_GUARDIAN, [personId, osloDate(at), id])
      : [];
    const youthIds = [...new Set(rows.map(({ youthId }) => youthId))];
    if (youthIds.length > 0) {
      const entered = { youthIds, act: Act.READ_CONSENTS, basis: Basis.CONSENT, fields: [field] };
      await this.deps.query('enter-guardian', ENTER, entryValues(context, entered));
    }
    return rows.map((row) => sentOf(row, at, personId));
  }
}
