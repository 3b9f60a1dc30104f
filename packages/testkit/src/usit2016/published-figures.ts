import { INCONSISTENCIES, REPORT_2016, type Inconsistency } from './inconsistencies';
import { PUBLISHED_ACTIVITY_TABLE, type PublishedActivityTable } from './published-activity-table';
import {
  PUBLISHED_DISTRICT_DISTRIBUTION,
  PUBLISHED_KEY_FIGURE_PROSE,
  PUBLISHED_KEY_FIGURE_YEARS,
  PUBLISHED_KEY_FIGURES,
  type PublishedDistrictRow,
  type PublishedKeyFigureProse,
  type PublishedKeyFigures,
  type PublishedKeyFigureYear,
} from './published-key-figures';
import { PUBLISHED_PROSE, type PublishedProse } from './published-prose';

/** What an annual report has published, figure by figure, as printed. */
export interface PublishedFigures extends PublishedProse {
  readonly year: number;
  readonly source: string;
  readonly activityTable: PublishedActivityTable;
  readonly keyFigures: PublishedKeyFigures;
  /** The printed table of the year and the two before it, newest first. */
  readonly keyFigureYears: readonly PublishedKeyFigureYear[];
  readonly keyFigureProse: PublishedKeyFigureProse;
  readonly districtDistribution: readonly PublishedDistrictRow[];
  readonly inconsistencies: readonly Inconsistency[];
}

/** The annual report 2016 of Uteseksjonen. */
export const PUBLISHED_2016: PublishedFigures = {
  year: 2016,
  source: REPORT_2016,
  activityTable: PUBLISHED_ACTIVITY_TABLE,
  keyFigures: PUBLISHED_KEY_FIGURES,
  keyFigureYears: PUBLISHED_KEY_FIGURE_YEARS,
  keyFigureProse: PUBLISHED_KEY_FIGURE_PROSE,
  districtDistribution: PUBLISHED_DISTRICT_DISTRIBUTION,
  ...PUBLISHED_PROSE,
  inconsistencies: INCONSISTENCIES,
};
