import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Float, Int } from 'type-graphql';
import { OutreachDistrict } from '../../counted-record/outreach-district';
import { EmergencyKind } from '../../field-work/emergency-event/emergency-kind';
import { ReportBase } from '../report-base.type';

/** The emergencies of a year of one kind. */
@RequiresRole([Role.LEADER])
@RecordType({ name: 'OutreachEmergencyCount', description: 'The emergencies of a year of one kind.' })
export class EmergencyCount {
  @Field(() => EmergencyKind)
  kind!: EmergencyKind;

  @Field(() => Int)
  events!: number;

  @Field(() => Int, { description: 'In which the team gave naloxone.' })
  naloxoneGiven!: number;

  @Field(() => Int, { description: 'In which an ambulance was called.' })
  ambulanceCalled!: number;

  @Field(() => Int, { description: 'After which somebody was admitted to hospital.' })
  admitted!: number;
}

/** A year's column of the printed table of key figures. */
@RequiresRole([Role.LEADER])
@RecordType({ description: 'A year of the key figures as it was printed.' })
export class PrintedKeyFigures {
  @Field(() => Int)
  year!: number;

  @Field(() => Float)
  staffHours!: number;

  @Field(() => Int)
  encounters!: number;

  @Field(() => Int, { nullable: true, description: 'Absent where they were not registered.' })
  firstContacts!: number | null;
}

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

  @Field(() => [EmergencyCount], {
    description: 'Lives in danger (akutthendelser), by what put them there. Only a leader of the organisation is told.',
  })
  emergencies!: readonly EmergencyCount[];

  @Field(() => [PrintedKeyFigures], {
    description:
      'The table as printed, with the years before, newest first; empty where none was printed, or the asker leads another organisation.',
  })
  printedYears!: readonly PrintedKeyFigures[];
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
