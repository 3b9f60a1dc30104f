import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { NavRecords } from '../youth';
import { QualificationEnrolment, qualificationOfYouth } from './qualification-enrolment.entity';
import { QualificationWeek, weeksOfPlace } from './qualification-week.entity';
import {
  EndQualificationInput,
  EnrolQualificationInput,
  RecordQualificationWeekInput,
  ReferQualificationInput,
} from './qualification.input';
import type { QualificationService } from './qualification.service';

@Resolver(() => NavRecords)
export class QualificationResolver {
  constructor(private readonly deps: { readonly qualification: QualificationService }) {}

  @RequiresConsent(DataCategory.NAV_QUALIFICATION)
  @FieldResolver(() => QualificationEnrolment, {
    nullable: true,
    description: 'The newest place in 22B Kvalifisering.',
  })
  async qualification(
    @Root() { youthId }: NavRecords,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<QualificationEnrolment | null> {
    return (await rows.of(qualificationOfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Refers a youth to 22B Kvalifisering. It reaches the organisation that runs the group when the youth’s consent lets it.',
  })
  referQualification(
    @Arg('input', () => ReferQualificationInput) input: ReferQualificationInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.qualification.refer(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true, elsewhere: [Role.CASEWORKER] })
  @Mutation(() => Recorded, {
    description:
      "Gives a youth whom NAV referred, and whom the asker's organisation has accepted, a place in a group that it runs; 12 at most.",
  })
  enrolQualification(
    @Arg('input', () => EnrolQualificationInput) input: EnrolQualificationInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.qualification.enrol(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true, elsewhere: [Role.CASEWORKER] })
  @Mutation(() => Recorded, {
    description:
      "Records a week of a youth in a group that the asker's organisation runs; sent again, it replaces the week.",
  })
  recordQualificationWeek(
    @Arg('input', () => RecordQualificationWeekInput) input: RecordQualificationWeekInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.qualification.recordWeek(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true, elsewhere: [Role.CASEWORKER] })
  @Mutation(() => Recorded, {
    description:
      'Ends a place with what came of it, by the organisation that runs the group or the NAV office that referred. The place is free then.',
  })
  endQualification(
    @Arg('input', () => EndQualificationInput) input: EndQualificationInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.qualification.end(authorOf(hop, at), input);
  }
}

@Resolver(() => QualificationEnrolment)
export class QualificationWeeksResolver {
  @FieldResolver(() => [QualificationWeek], { description: 'Its weeks, newest first.' })
  weeks(
    @Root() { id }: QualificationEnrolment,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<readonly QualificationWeek[]> {
    return rows.of(weeksOfPlace, id);
  }
}
