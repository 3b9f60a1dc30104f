import { daysAfter } from './calendar';
import type { Row, TableRows } from './data-set';
import type { SetFollowUp } from './follow-ups';
import { type Naming, valueAt } from './naming';

/** Everything of the year ends within it, so that another year beside it counts nobody of this one. */
const STATES = ['COMPLETED', 'STOPPED', 'COMPLETED', 'COMPLETED', 'COMPLETED', 'RETURNED_TO_COURT'];
const BROKEN = new Set(['RETURNED_TO_COURT']);
const SOURCES = ['OP_GEORGE', 'OTHER', 'OP_GEORGE', 'COURT'];
const CONDITIONS = ['DRUG_TEST', 'SCHOOL', 'NO_NEW_CRIME', 'HAP', 'ANGER', 'OTHER'];

/** The sanctions that outreach took part in, their conditions and breaches, and the consents that those of OP George rest on. */
export function sanctionTables(
  followUps: readonly SetFollowUp[],
  organisationId: string,
  naming: Naming,
): readonly TableRows[] {
  const sanctions = followUps.map(({ youthId, gender, district, startedOn, endedOn }, index) => {
    const source = valueAt(SOURCES, index % SOURCES.length);
    const assessedOn = daysAfter(startedOn, -5);
    return {
      name: `sanction ${index}`,
      id: naming.id(`sanction ${index}`, assessedOn),
      youthId,
      gender,
      district,
      assessedOn,
      imposedOn: daysAfter(startedOn, 7),
      endedOn,
      source,
      state: valueAt(STATES, index % STATES.length),
    };
  });
  return [
    {
      table: 'youth_sanction',
      rows: sanctions.map(
        ({ name, id, youthId, gender, district, assessedOn, imposedOn, endedOn, source, state }): Row => ({
          id,
          youth_id: youthId,
          organisation_id: organisationId,
          kind: source === 'COURT' ? 'UNGDOMSSTRAFF' : 'UNGDOMSOPPFOLGING',
          state,
          assessed_on: assessedOn,
          imposed_on: imposedOn,
          ended_on: endedOn,
          months: source === 'COURT' ? 18 : 6 + naming.below(7, name),
          source,
          gender,
          district,
        }),
      ),
    },
    {
      table: 'sanction_condition',
      rows: sanctions.flatMap(({ name, id, youthId, imposedOn }) =>
        ['USIT_TALKS', naming.pick(CONDITIONS, `${name} condition`)].map((kind, index): Row => ({
          id: naming.id(`${name} condition ${index}`, imposedOn),
          sanction_id: id,
          youth_id: youthId,
          organisation_id: organisationId,
          kind,
          absolute: index === 1,
          proposed_by_youth: index === 0,
        })),
      ),
    },
    {
      table: 'sanction_breach',
      rows: sanctions
        .filter(({ state }) => BROKEN.has(state))
        .map(({ name, id, youthId, imposedOn }): Row => {
          const date = daysAfter(imposedOn, 20);
          return {
            id: naming.id(`${name} breach`, date),
            sanction_id: id,
            youth_id: youthId,
            organisation_id: organisationId,
            date,
            kind: 'USIT_TALKS',
          };
        }),
    },
    {
      table: 'measure_consent',
      rows: sanctions
        .filter(({ source }) => source === 'OP_GEORGE')
        .map(({ name, youthId, assessedOn }): Row => ({
          id: naming.id(`${name} consent`, assessedOn),
          youth_id: youthId,
          organisation_id: organisationId,
          measure: 'OP_GEORGE',
          given_on: assessedOn,
          withdrawn_on: null,
        })),
    },
  ];
}
