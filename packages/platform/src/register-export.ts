import { exportRegister, type ExportSummary, type ReportLine } from '@brobygger/child-welfare';
import { createNationalIdVault, withReporting, type Reporting } from '@brobygger/consent';
import { connectMigrated, createQuery, type NationalIdSecrets } from '@brobygger/subgraph-kit';
import { PERSISTENCE } from './services';

export {
  REGISTER_CHECKS,
  REGISTER_CHECKS_NOT_MADE,
  REGISTER_CODE_LISTS,
  REGISTER_SCHEMA_VERSION,
  registerCounterparts,
} from '@brobygger/child-welfare';

const CHILD_WELFARE = 'child-welfare';

/** Who reports and of what year; the registry knows the rest of the reporter. */
export interface ReportOfYear {
  readonly year: number;
  /** Of the organisation of child welfare whose cases they are. */
  readonly organisationNumber: string;
  /** Of the municipality that answers for it, which is who reports. */
  readonly municipalityOrganisationNumber: string;
  /** Two digits, where the municipality reports by district. */
  readonly districtNumber: string | null;
  /** The ident of who has it done. */
  readonly by: string;
  readonly isDryRun: boolean;
}

/** Where a report comes from and goes to. */
export interface ReportDeps {
  /** Both under their runtime roles. */
  readonly databases: { readonly childWelfare: string; readonly consent: string };
  readonly secrets: Buffer | NationalIdSecrets;
  readonly clock: () => Date;
  readonly write: (id: string, xml: string) => Promise<void>;
  readonly tell: (line: ReportLine) => void;
  readonly onProgress: (done: number, of: number) => void;
}

/** What came of a report, and when the year was reported before. */
export interface Reported extends ExportSummary {
  readonly before: readonly Date[];
}

/** The organisation that reports has no number of its municipality in the registry. */
export class MunicipalityUnknown extends Error {}

/**
 * Reports the cases of a year to the national child-welfare register: child welfare's part and the registry's, each on its own database.
 * @throws NoSuchOrganisation, MunicipalityUnknown, DistrictMissing, and what `connectMigrated` throws
 */
export function reportToRegister(deps: ReportDeps, of: ReportOfYear): Promise<Reported> {
  const options = { ...of, vault: createNationalIdVault(deps.secrets), clock: deps.clock };
  return withReporting(deps.databases.consent, options, async (reporting) => {
    const dataSource = await connectMigrated(CHILD_WELFARE, deps.databases.childWelfare, PERSISTENCE[CHILD_WELFARE]);
    try {
      const reporter = reporterOf(reporting, of);
      const summary = await exportRegister(
        { ...deps, ...reporting, query: createQuery(dataSource) },
        { ...of, reporter, organisationId: reporting.organisation.id, at: deps.clock() },
      );
      return { ...summary, before: reporting.before };
    } finally {
      await dataSource.destroy();
    }
  });
}

function reporterOf({ organisation }: Reporting, of: ReportOfYear) {
  const { municipality, municipalityNumber, district } = organisation;
  if (municipalityNumber === null) {
    throw new MunicipalityUnknown(
      'the registry has no number of the municipality of this organisation: `npm run admin`',
    );
  }
  return {
    organisationNumber: of.municipalityOrganisationNumber,
    municipalityNumber,
    municipalityName: municipality,
    districtNumber: of.districtNumber,
    districtName: district,
  };
}
