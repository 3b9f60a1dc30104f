import { Act, Agency, createError, Role, type LocalDate } from '@brobygger/domain';
import {
  LocalDateScalar,
  RequiresRole,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { agencyOf, placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import type { EnterReading } from '../oversight/enter-reading';
import { Youth } from '../youth/youth.entity';
import { requireOwn } from '../oversight/require-own';
import { readServiceRelations, readUnusualBeginnings } from './read-service-relations';
import { ServiceRelation, UnusualBeginningConnection } from './service-relation.type';

interface Deps {
  readonly query: Statements;
  readonly cursors: Cursors;
  readonly enterReading: EnterReading;
}

@Resolver(() => Youth)
export class ServiceToYouthResolver {
  constructor(private readonly deps: Deps) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @FieldResolver(() => [ServiceRelation], {
    nullable: true,
    description:
      'The organisations that serve the youth, or did, newest first: on what ground, and who began and ended it.',
  })
  async serviceRelations(@Root() { id }: Youth, @Ctx() context: SubgraphContext): Promise<readonly ServiceRelation[]> {
    const {
      hop: { caller },
      at,
    } = context;
    requireOwn(caller, id);
    await this.deps.enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.serviceRelations' });
    return readServiceRelations(this.deps.query, id, caller.role === Role.YOUTH ? at : null);
  }

  @RequiresRole([Role.CONSENT_OFFICER])
  @Query(() => UnusualBeginningConnection, {
    description:
      "Beginnings of service to youths of the officer's municipality that are worth a look, from `from` to `to`, both days included; " +
      "newest first. Each that is shown stands in its youth's log.",
  })
  unusualBeginnings(
    @Ctx() context: SubgraphContext,
    @Arg('from', () => LocalDateScalar) from: LocalDate,
    @Arg('to', () => LocalDateScalar) to: LocalDate,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<UnusualBeginningConnection> {
    return readUnusualBeginnings(this.deps, context, { from, to, first, after: after ?? null });
  }
}

@Resolver(() => ServiceRelation)
export class ServiceRelationResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  async organisation(@Root() relation: ServiceRelation, @Ctx() context: SubgraphContext): Promise<Organisation> {
    const found = await placeOf(organisationById, relation, context);
    if (found === null) throw createError('INTERNAL_SERVER_ERROR', 'service by an organisation that is gone');
    return found;
  }

  @FieldResolver(() => Agency, { nullable: true })
  agency(@Root() relation: ServiceRelation, @Ctx() context: SubgraphContext): Promise<Agency | null> {
    return agencyOf(relation, context);
  }
}
