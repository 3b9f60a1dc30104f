import { Act, createError, isPurpose, Purpose, Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { assertMayName } from '../organisation/organisation-of-youth';
import type { EnterReading } from '../oversight/enter-reading';
import { Youth } from '../youth/youth.entity';
import { requireOwn } from '../oversight/require-own';
import { AccessDecision } from './access-decision.type';
import type { AccessService } from './access.service';
import { anyWorkerOf } from './any-worker';

@Resolver(() => Youth)
export class AccessResolver {
  constructor(private readonly deps: { readonly access: AccessService; readonly enterReading: EnterReading }) {}

  @RequiresRole([Role.CASEWORKER, Role.YOUTH, Role.CONSENT_OFFICER])
  @FieldResolver(() => [AccessDecision], {
    nullable: true,
    description:
      'What is open to the asker, category by category. A youth or consent officer may ask for an organisation ' +
      'and purpose, and is told why. Where an organisation is named it is withheld from a youth with a protected address.',
  })
  async access(
    @Root() { id: youthId }: Youth,
    @Ctx() context: SubgraphContext,
    @Arg('organisationId', () => ID, { nullable: true }) organisationId?: string | null,
    @Arg('purpose', () => Purpose, { nullable: true }) purpose?: Purpose | null,
  ): Promise<readonly AccessDecision[]> {
    const { hop, at, rows } = context;
    const { role, personId } = hop.caller;
    requireOwn({ role, personId }, youthId);
    // What is told of consents here is reading them.
    await this.deps.enterReading(context, { youthId, act: Act.READ_CONSENTS, field: 'Youth.access' });
    const own = hop.purpose !== null && isPurpose(hop.purpose) ? hop.purpose : null;
    const withReasons = role !== Role.CASEWORKER;
    const asked = { youthId, at, withReasons, orderId: hop.orderId, shownAt: role === Role.YOUTH ? at : null };
    if (organisationId === undefined || organisationId === null) {
      return this.deps.access({ ...asked, caller: hop.caller, purpose: own });
    }
    if (role === Role.CASEWORKER && organisationId !== hop.caller.organisationId) {
      throw createError('FORBIDDEN_ROLE', 'a worker asks for the own organisation only');
    }
    await assertMayName(youthId, context);
    const caller = role === Role.CASEWORKER ? hop.caller : await anyWorkerOf(organisationId, rows);
    return this.deps.access({ ...asked, caller, purpose: purpose ?? own });
  }
}
