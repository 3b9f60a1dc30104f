import { daysAfter, momentOn } from './calendar';
import type { Row, TableRows } from './data-set';
import type { SetFollowUp } from './follow-ups';
import { type Naming, valueAt } from './naming';
import type { PublishedProse } from './published-prose';
import type { SetYouth, YouthPool } from './youths';

/** What became of those who took part, and whether they went on for longer or shorter than the programme has weeks. */
const ENDINGS = [
  { outcome: 'COMPLETED_QUIT', weeksMore: 0 },
  { outcome: 'COMPLETED_REDUCED', weeksMore: 0 },
  { outcome: 'COMPLETED_REDUCED', weeksMore: 2 },
  { outcome: 'STOPPED', weeksMore: -5 },
];

/** Enquiries about cannabis cessation: those who took part, one who was offered it and never came, and those referred on. */
export function hapTable(
  takingPart: readonly SetFollowUp[],
  { enquiries, offered, weeks, enquirySources }: PublishedProse['hap'],
  {
    pool,
    organisationId,
    year,
    naming,
  }: { readonly pool: YouthPool; readonly organisationId: string; readonly year: number; readonly naming: Naming },
): TableRows {
  const row = (
    index: number,
    youth: Pick<SetYouth, 'id' | 'gender' | 'district'>,
    mappedOn: string,
    weeksDone: number,
    outcome: string,
    concludedOn: string,
  ): Row => {
    const name = `hap ${index}`;
    const enquiredOn = daysAfter(mappedOn, -3 - naming.below(8, name));
    const motivation = naming.pick(['LOW', 'LOW', 'MIXED', 'HIGH'], `${name} motivation`);
    return {
      id: naming.id(name, enquiredOn),
      youth_id: youth.id,
      organisation_id: organisationId,
      enquired_on: enquiredOn,
      weeks_done: weeksDone,
      outcome,
      source: naming.pick([...enquirySources, 'KONFLIKTRAAD'], `${name} source`),
      mapped_on: mappedOn,
      concluded_on: concludedOn,
      motivation,
      low_motivation_reason:
        motivation === 'LOW'
          ? naming.pick(['OTHER_AREAS_WORSE', 'OTHER_AREAS_WORSE', 'NOT_SEEN', 'NOT_CARING'], `${name} reason`)
          : null,
      recorded_at: momentOn(enquiredOn, 600),
      gender: youth.gender,
      district: youth.district,
    };
  };
  const taken = new Set(takingPart.map(({ youthId }) => youthId));
  const others = Array.from({ length: enquiries - takingPart.length }, (_, index): Row => {
    const name = `hap other ${index}`;
    const youth = pool.acquaintance(
      naming.below(4, name) === 0 ? 'GIRL' : 'BOY',
      naming.pick(['OSTBYEN', 'MIDTBYEN', 'LERKENDAL', 'HEIMDAL', 'OTHER'], `${name} place`),
      taken,
      name,
    );
    taken.add(youth.id);
    const isOffered = index < offered - takingPart.length;
    const mappedOn = daysAfter(`${year}-02-01`, naming.below(290, `${name} on`));
    return row(takingPart.length + index, youth, mappedOn, 0, isOffered ? 'STOPPED' : 'REFERRED_ON', mappedOn);
  });
  const courses = takingPart.map(({ youthId: id, gender, district, startedOn, endedOn }, index) => {
    const { outcome, weeksMore } = valueAt(ENDINGS, index % ENDINGS.length);
    return row(index, { id, gender, district }, startedOn, weeks + weeksMore, outcome, endedOn);
  });
  return { table: 'hap_course', rows: [...courses, ...others] };
}
