import { Act, Agency, Basis, Role } from '@brobygger/domain';
import {
  readPage,
  RequiresRole,
  whomNamed,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { agencyOf, placeOf } from '../organisation/organisation-of-youth';
import { isDelayedAt } from '../emergency-delay/delay-state';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import type { EnterReading } from '../oversight/enter-reading';
import { ENTER, entryValues, oncePerYouth } from '../oversight/entry.sql';
import { Youth } from '../youth/youth.entity';
import { requireOwn } from '../oversight/require-own';
import { EmergencyAccess, EmergencyAccessConnection } from './emergency-access.type';
import { OpenEmergencyAccessInput, ReviewEmergencyAccessInput } from './emergency.input';
import type { OpenEmergency } from './open-emergency';
import {
  countToReview,
  emergencyOf,
  readOfYouth,
  readOpened,
  readToReview,
  type EmergencyRow,
} from './read-emergencies';
import type { ReviewEmergency } from './review-emergency';

@Resolver(() => Youth)
export class EmergenciesOfYouthResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly enterReading: EnterReading }) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER, Role.AUDITOR])
  @FieldResolver(() => [EmergencyAccess], {
    nullable: true,
    description:
      'What services have opened of the youth where life or health was in danger, newest first; to the youth what is not told later.',
  })
  async emergencyAccesses(@Root() { id }: Youth, @Ctx() context: SubgraphContext): Promise<readonly EmergencyAccess[]> {
    const { caller } = context.hop;
    requireOwn(caller, id);
    const youthReadsAt = caller.role === Role.YOUTH ? context.at : null;
    const rows = await readOfYouth(this.deps.query, id, youthReadsAt);
    await this.deps.enterReading(context, {
      youthId: id,
      act: Act.READ_CONSENTS,
      field: 'Youth.emergencyAccesses',
      emergencies: rows.map((row) => ({ id: row.id, isDelayed: isDelayedAt(row.delayEvents, context.at) })),
    });
    return rows.map((row) => emergencyOf(row, context.at));
  }
}

@Resolver(() => EmergencyAccess)
export class EmergencyAccessResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly cursors: Cursors;
      readonly open: OpenEmergency;
      readonly review: ReviewEmergency;
    },
  ) {}

  @FieldResolver(() => Organisation, { nullable: true })
  async organisation(
    @Root() { youthId, organisationId }: EmergencyAccess,
    @Ctx() context: SubgraphContext,
  ): Promise<Organisation | null> {
    const isOwn = organisationId === context.hop.caller.organisationId;
    if (isOwn || youthId === null) return (await context.rows.of(organisationById, organisationId))[0] ?? null;
    return placeOf(organisationById, { youthId, organisationId }, context);
  }

  @FieldResolver(() => Agency, { nullable: true })
  agency(@Root() emergency: EmergencyAccess, @Ctx() context: SubgraphContext): Promise<Agency | null> {
    return agencyOf(emergency, context);
  }

  @RequiresRole([Role.LEADER, Role.CONSENT_OFFICER])
  @Query(() => EmergencyAccessConnection, {
    description:
      'What was opened where life or health was in danger, newest first: to a leader what the own organisation opened, without of ' +
      'whom; to an officer what was opened of the youths of the municipality. It is here from when it is opened, whether or not an ' +
      'alert gets through.',
  })
  async emergencyAccesses(
    @Ctx() context: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('toReviewOnly', () => Boolean, {
      defaultValue: false,
      description: 'What nobody has reviewed alone, and somebody else has opened.',
    })
    isToReviewOnly?: boolean,
  ): Promise<Omit<EmergencyAccessConnection, 'toReview'>> {
    const { query, cursors } = this.deps;
    const { caller } = context.hop;
    const { edges, pageInfo } = await readPage<EmergencyRow>(
      {
        cursors,
        list: `emergencies/${caller.organisationId ?? ''}`,
        caller,
        place: ({ id }) => id,
        read: (from, most) =>
          readToReview(query, caller, { from, most, id: null, isToReviewOnly: isToReviewOnly ?? false }, context.at),
      },
      { first, after },
    );
    if (caller.role === Role.CONSENT_OFFICER) {
      const read = edges.map(({ row: { id, youthId, delayEvents } }) => ({
        youthId,
        delayedBy: isDelayedAt(delayEvents, context.at) ? id : null,
      }));
      const entered = { act: Act.READ_CONSENTS, basis: Basis.OVERSIGHT, fields: ['Query.emergencyAccesses'] };
      await query('enter-emergencies', ENTER, entryValues(context, { ...entered, ...oncePerYouth(read) }));
    }
    return { edges: edges.map(({ row, cursor }) => ({ node: emergencyOf(row, context.at), cursor })), pageInfo };
  }

  @RequiresRole([Role.CASEWORKER])
  @Mutation(() => EmergencyAccess, {
    description:
      'Opens data of one youth to your organisation for 15 to 60 minutes, where life or health is in danger (fvl. § 13 b nr. 7): what ' +
      'owners have approved for it, never of health. The youth is told, unless ' +
      'you ask for that to be delayed, and so is your leader; somebody else reviews it. ' +
      'A duty to avert (strl. § 196) gives no access by itself.',
  })
  async openEmergencyAccess(
    @Arg('input', () => OpenEmergencyAccessInput) input: OpenEmergencyAccessInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<EmergencyAccess> {
    const { youthId, identifier, ...form } = input;
    const whom = whomNamed({ youthId: youthId ?? null, identifier: identifier ?? null });
    const row = await readOpened(this.deps.query, hop.caller, await this.deps.open(hop, at, { ...form, whom }));
    if (row === undefined) throw new Error('what was opened is gone');
    return emergencyOf(row, at);
  }

  @RequiresRole([Role.LEADER, Role.CONSENT_OFFICER])
  @Mutation(() => EmergencyAccess, {
    description:
      'Says of access in an emergency that somebody else opened whether it was right, once. The youth is told what you found.',
  })
  async reviewEmergencyAccess(
    @Arg('input', () => ReviewEmergencyAccessInput) input: ReviewEmergencyAccessInput,
    @Ctx() context: SubgraphContext,
  ): Promise<EmergencyAccess> {
    const id = await this.deps.review(context, input);
    const [row] = await readToReview(this.deps.query, context.hop.caller, { from: null, most: 1, id }, context.at);
    if (row === undefined) throw new Error('what was reviewed is gone');
    return emergencyOf(row, context.at);
  }
}

@Resolver(() => EmergencyAccessConnection)
export class EmergenciesToReviewResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @FieldResolver(() => Int)
  toReview(@Ctx() { hop, at }: SubgraphContext): Promise<number> {
    return countToReview(this.deps.query, hop.caller, at);
  }
}
