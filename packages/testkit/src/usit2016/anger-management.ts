import { daysAfter, momentOn } from './calendar';
import type { Row, TableRows } from './data-set';
import type { SetFollowUp } from './follow-ups';
import { type Naming, valueAt } from './naming';
import type { PublishedProse } from './published-prose';
import type { SetYouth, YouthPool } from './youths';

const REFUSALS = ['NOT_SUITABLE', 'NO_CAPACITY', 'DECLINED'];
const SOURCES = ['SCHOOL', 'CHILD_WELFARE', 'KONFLIKTRAAD', 'OUTREACH', 'RELATIVE', 'OTHER'];

/** Referrals to anger management: those who were offered it are those who are followed up, and the others were not. */
export function angerManagementTable(
  offered: readonly SetFollowUp[],
  { referredGirls, offeredGirls, referredBoys, offeredBoys }: PublishedProse['angerManagement'],
  {
    pool,
    organisationId,
    year,
    naming,
  }: { readonly pool: YouthPool; readonly organisationId: string; readonly year: number; readonly naming: Naming },
): TableRows {
  const taken = new Set(offered.map(({ youthId }) => youthId));
  const row = (
    index: number,
    { id, gender, district }: Pick<SetYouth, 'id' | 'gender' | 'district'>,
    referredOn: string,
    outcome: Row,
  ): Row => ({
    id: naming.id(`anger ${index}`, referredOn),
    youth_id: id,
    organisation_id: organisationId,
    referred_on: referredOn,
    ...outcome,
    recorded_at: momentOn(referredOn, 600),
    gender,
    district,
    source: naming.pick(SOURCES, `anger ${index}`),
  });
  const turnedAway = [
    ...new Array<'GIRL'>(referredGirls - offeredGirls).fill('GIRL'),
    ...new Array<'BOY'>(referredBoys - offeredBoys).fill('BOY'),
  ];
  return {
    table: 'anger_management',
    rows: [
      ...offered.map(({ youthId: id, gender, district, startedOn, endedOn }, index) =>
        row(index, { id, gender, district }, daysAfter(startedOn, -12), {
          decision: 'OFFERED',
          uses_violence: true,
          finds_it_problematic: true,
          started_on: startedOn,
          ended_on: endedOn,
          closed_on: endedOn,
        }),
      ),
      ...turnedAway.map((gender, index) => {
        const name = `anger refused ${index}`;
        const youth = pool.acquaintance(
          gender,
          naming.pick(['OSTBYEN', 'MIDTBYEN', 'LERKENDAL', 'HEIMDAL'], `${name} place`),
          taken,
          name,
        );
        taken.add(youth.id);
        const decision = valueAt(REFUSALS, index % REFUSALS.length);
        const referredOn = daysAfter(`${year}-01-20`, naming.below(310, name));
        return row(offered.length + index, youth, referredOn, {
          decision,
          uses_violence: decision !== 'NOT_SUITABLE',
          finds_it_problematic: decision === 'NO_CAPACITY',
          started_on: null,
          ended_on: null,
          closed_on: referredOn,
        });
      }),
    ],
  };
}
