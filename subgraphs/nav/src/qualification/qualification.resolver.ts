import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { NavRecords } from '../youth';
import { QualificationEnrolment, qualificationOfYouth } from './qualification-enrolment.entity';
import { RecordQualificationWeekInput } from './qualification.input';
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
  @Mutation(() => Recorded, { description: 'Gives a youth a place in 22B Kvalifisering; at most 12 at once.' })
  enrolQualification(
    @Arg('youthId', () => ID) youthId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.qualification.enrol(authorOf(hop, at), youthId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: "Adds a week's attendance." })
  recordQualificationWeek(
    @Arg('input', () => RecordQualificationWeekInput) input: RecordQualificationWeekInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.qualification.recordWeek(authorOf(hop, at), input);
  }
}
