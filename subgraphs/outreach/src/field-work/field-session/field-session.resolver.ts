import { Role, type LocalDate } from '@brobygger/domain';
import {
  authorOf,
  LocalDateScalar,
  RequiresRole,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { FieldSessionReceipt } from './field-session-receipt.type';
import { CancelFieldSessionInput, PlanFieldSessionInput, RecordFieldSessionInput } from './field-session.input';
import type { FieldSessionService } from './field-session.service';
import { FieldSessionPage } from './field-session.type';
import { readPlannedSessions } from './planned-session';
import { PlannedFieldSession } from './planned-session.entity';
import { readFieldSessions } from './read-field-sessions';
import { CorrectFieldSessionInput } from './session-correction.input';

@Resolver()
export class FieldSessionResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly cursors: Cursors;
      readonly fieldSessions: FieldSessionService;
    },
  ) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => FieldSessionPage, {
    description:
      "The sessions of the asker's own organisation that started from `from` to `to`, both days included, newest first.",
  })
  fieldSessions(
    @Ctx() { hop }: SubgraphContext,
    @Arg('from', () => LocalDateScalar) from: LocalDate,
    @Arg('to', () => LocalDateScalar) to: LocalDate,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
  ): Promise<FieldSessionPage> {
    return readFieldSessions(this.deps, hop.caller, { from, to, first, after });
  }

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => [PlannedFieldSession], {
    description:
      "The sessions that the asker's own organisation has planned from `from` to `to`, both days included, and neither held nor " +
      'cancelled yet, earliest first, at most 500.',
  })
  plannedFieldSessions(
    @Ctx() { hop }: SubgraphContext,
    @Arg('from', () => LocalDateScalar) from: LocalDate,
    @Arg('to', () => LocalDateScalar) to: LocalDate,
  ): Promise<readonly PlannedFieldSession[]> {
    return readPlannedSessions(this.deps.query, hop.caller.organisationId, { from, to });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => FieldSessionReceipt, {
    description: 'Plans a session of street outreach that lies ahead, once however often it is sent.',
  })
  planFieldSession(
    @Arg('input', () => PlanFieldSessionInput) input: PlanFieldSessionInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<FieldSessionReceipt> {
    return this.deps.fieldSessions.plan(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => FieldSessionReceipt, {
    description:
      'Corrects a session of the own organisation: what is absent stays, and what it said before is kept with who corrected it and why.',
  })
  correctFieldSession(
    @Arg('input', () => CorrectFieldSessionInput) input: CorrectFieldSessionInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<FieldSessionReceipt> {
    return this.deps.fieldSessions.correct(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => FieldSessionReceipt, {
    description: 'Records a session of street outreach (økt) whole or not at all, and once however often it is sent.',
  })
  recordFieldSession(
    @Arg('input', () => RecordFieldSessionInput) input: RecordFieldSessionInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<FieldSessionReceipt> {
    return this.deps.fieldSessions.record(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => FieldSessionReceipt, {
    description: 'Records that a planned session did not take place (avlyst økt). It is not counted.',
  })
  cancelFieldSession(
    @Arg('input', () => CancelFieldSessionInput) input: CancelFieldSessionInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<FieldSessionReceipt> {
    return this.deps.fieldSessions.cancel(authorOf(hop, at), input);
  }
}
