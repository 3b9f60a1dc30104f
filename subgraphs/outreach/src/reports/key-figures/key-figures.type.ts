import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Float, Int } from 'type-graphql';
import { OutreachDistrict } from '../../counted-record/outreach-district';
import { ReportBase } from '../report-base.type';

/** A year of street outreach in figures. */
@RequiresRole([Role.LEADER])
@RecordType({
  description:
    'A year of street outreach in figures (nøkkeltall for oppsøkende). A figure that is absent is withheld, or has nothing to rest on.',
})
export class KeyFigures extends ReportBase {
  @Field(() => Float, { description: 'Hours on the street, summed over the staff (arbeidstimer på gata).' })
  staffHours!: number;

  @Field(() => Int, { description: 'Sessions that were held (økter).' })
  sessions!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Meetings with youths (ungdomstreff). A youth may be met many times.',
  })
  encounters!: number | null;

  @Field(() => Int, { nullable: true, description: 'Meetings that were the first (førstekontakter).' })
  firstContacts!: number | null;

  @Field(() => Float, { nullable: true, description: 'In percent of the meetings, with one decimal.' })
  girlsShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'In percent of the meetings, with one decimal.' })
  boysShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'In years with one decimal, over the ages that were said.' })
  meanAge!: number | null;

  @Field(() => Float, { nullable: true, description: 'In years, over the ages that were said.' })
  medianAge!: number | null;
}

/** The meetings with youths of one district. */
@RequiresRole([Role.LEADER])
@RecordType({
  description: 'The meetings with youths of one district (bydelstilhørighet). It counts meetings, not persons.',
})
export class DistrictShare {
  @Field(() => OutreachDistrict)
  district!: OutreachDistrict;

  @Field(() => Int, { nullable: true, description: 'Absent: withheld.' })
  count!: number | null;

  @Field(() => Float, { nullable: true, description: 'In percent of all meetings, with one decimal.' })
  share!: number | null;
}
