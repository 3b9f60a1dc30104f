import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../../youth';
import { breachIdsOfSanction, sanctionIdsOfYouth } from './breach-count';
import { breachesOfSanction, SanctionBreach } from './sanction-breach.entity';
import { conditionsOfSanction, SanctionCondition } from './sanction-condition.entity';
import {
  AssessSanctionInput,
  ImposeSanctionInput,
  PlanCoordinationMeetingInput,
  RecordBreachInput,
  RecordSanctionInput,
  SanctionConditionInput,
} from './sanction.input';
import type { SanctionService } from './sanction.service';
import type { MeasureConsentWithdrawal } from './withdraw-measure-consent';
import { sanctionsOfYouth, YouthSanction } from './youth-sanction.entity';

@Resolver(() => OutreachRecords)
export class SanctionResolver {
  constructor(
    private readonly deps: {
      readonly sanctions: SanctionService;
      readonly measureConsentWithdrawal: MeasureConsentWithdrawal;
    },
  ) {}

  @RequiresConsent(DataCategory.OUTREACH_SANCTION)
  @FieldResolver(() => YouthSanction, { nullable: true, description: 'The newest youth sanction.' })
  async sanction(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<YouthSanction | null> {
    return (await rows.of(sanctionsOfYouth, youthId))[0] ?? null;
  }

  @RequiresConsent(DataCategory.OUTREACH_BREACH_COUNT)
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many breaches (brudd) are recorded of the newest youth sanction. 0 is an answer too, and is given of who has no sanction.',
  })
  async breachCount(@Root() { youthId }: OutreachRecords, @Ctx() { rows }: SubgraphContext): Promise<number> {
    const [newest] = await rows.of(sanctionIdsOfYouth, youthId);
    return newest === undefined ? 0 : (await rows.of(breachIdsOfSanction, newest.id)).length;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records that a youth sanction is being considered (utredning). It begins service, and keeps it until it has ended.',
  })
  assessSanction(
    @Arg('input', () => AssessSanctionInput) input: AssessSanctionInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.sanctions.assess(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records that a sanction that was considered is imposed.' })
  imposeSanction(
    @Arg('input', () => ImposeSanctionInput) input: ImposeSanctionInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.sanctions.impose(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records a youth sanction that outreach takes part in, imposed already. It begins service, and keeps it until it has ended.',
  })
  recordSanction(
    @Arg('input', () => RecordSanctionInput) input: RecordSanctionInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.sanctions.record(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Records that the youth plan (ungdomsplan) of an imposed sanction is in force.',
  })
  activateYouthPlan(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('sanctionId', () => ID) sanctionId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.sanctions.activatePlan(authorOf(hop, at), youthId, sanctionId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Adds a condition (vilkår) to a running sanction, best one that the youth proposed.',
  })
  addSanctionCondition(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('sanctionId', () => ID) sanctionId: string,
    @Arg('condition', () => SanctionConditionInput) condition: SanctionConditionInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.sanctions.addCondition(authorOf(hop, at), youthId, sanctionId, condition);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records a breach (brudd) of a running sanction.' })
  recordBreach(
    @Arg('input', () => RecordBreachInput) input: RecordBreachInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.sanctions.recordBreach(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records that a breached sanction goes on with its plan, adjusted.' })
  resumeSanction(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('sanctionId', () => ID) sanctionId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.sanctions.resume(authorOf(hop, at), youthId, sanctionId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records that a sanction was completed. Follow-ups go on.' })
  completeSanction(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('sanctionId', () => ID) sanctionId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.sanctions.complete(authorOf(hop, at), youthId, sanctionId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records that a breached sanction went back to court. Follow-ups go on.' })
  returnSanctionToCourt(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('sanctionId', () => ID) sanctionId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.sanctions.returnToCourt(authorOf(hop, at), youthId, sanctionId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Records that a sanction was stopped on its way (stoppet eller avbrutt). Follow-ups go on.',
  })
  stopSanction(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('sanctionId', () => ID) sanctionId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.sanctions.stop(authorOf(hop, at), youthId, sanctionId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records who is in the coordination group (koordineringsgruppe) of an open sanction and when it meets next; the newest stands.',
  })
  planCoordinationMeeting(
    @Arg('input', () => PlanCoordinationMeetingInput) input: PlanCoordinationMeetingInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.sanctions.planMeeting(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records that the youth withdrew the consent to a measure (samtykke til tiltaket). An open sanction that rests on it stops.',
  })
  withdrawMeasureConsent(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('measureConsentId', () => ID) measureConsentId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.measureConsentWithdrawal.withdraw(authorOf(hop, at), youthId, measureConsentId);
  }
}

/** What belongs to a sanction is read by the sanction, which was released itself. */
@Resolver(() => YouthSanction)
export class SanctionPartsResolver {
  @FieldResolver(() => [SanctionCondition])
  conditions(@Root() { id }: YouthSanction, @Ctx() { rows }: SubgraphContext): Promise<readonly SanctionCondition[]> {
    return rows.of(conditionsOfSanction, id);
  }

  @FieldResolver(() => [SanctionBreach], { description: 'Newest first.' })
  breaches(@Root() { id }: YouthSanction, @Ctx() { rows }: SubgraphContext): Promise<readonly SanctionBreach[]> {
    return rows.of(breachesOfSanction, id);
  }
}
