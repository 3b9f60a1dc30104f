import type { TableRows } from './data-set';
import type { Naming } from './naming';
import type { PublishedProse } from './published-prose';

/** The assessment of youth and drug debt. How many were interviewed is not published, and made up here. */
export const rapidAssessmentTable = (
  { staff, start }: PublishedProse['rapidAssessment'],
  organisationId: string,
  year: number,
  naming: Naming,
): TableRows => {
  const startedOn = `${year}${start.slice(4)}-01`;
  return {
    table: 'rapid_assessment',
    rows: [
      {
        id: naming.id('rapid assessment', startedOn),
        organisation_id: organisationId,
        theme: 'Youth and drug debt (ungdom og narkogjeld)',
        started_on: startedOn,
        ended_on: `${year}-12-01`,
        staff,
        interviews: 24,
        findings: null,
      },
    ],
  };
};
