import { newId, REGISTRY, type LocalDate, type PersonIdentifier } from '@brobygger/domain';
import { connectMigrated, createQuery, type Query } from '@brobygger/subgraph-kit';
import { consentPersistence } from './consent-nouns';
import type { NationalIdVault } from './person/national-id-vault';
import { BEFORE, BEGIN, ENTER_REPORTED, ORGANISATION, WHO } from './register-export/register-export.sql';

/** An organisation of child welfare, as the registry knows it. */
export interface ReportingOrganisation {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly municipality: string;
  readonly municipalityNumber: string | null;
  readonly district: string | null;
}

/** Who a youth is; the numbers mask themselves. */
export interface PersonToReport {
  readonly youthId: string;
  readonly nationalId: PersonIdentifier | null;
  readonly dufNumber: PersonIdentifier | null;
  readonly birthDate: LocalDate;
  readonly isProtected: boolean;
}

/** What a report of a year to the national register needs of the registry, under its runtime role. */
export interface Reporting {
  readonly organisation: ReportingOrganisation;
  /** When the organisation reported the year before, newest first. */
  readonly before: readonly Date[];
  /** Enters that the year is reported. */
  begin(): Promise<void>;
  /** Who the youths are, of those that are known. */
  identify(youthIds: readonly string[]): Promise<readonly PersonToReport[]>;
  /**
   * Enters in each youth's log that the case is reported; committed when it resolves. Says of whom it was entered: not of one whose
   * address has been protected meanwhile.
   */
  enter(
    youthIds: readonly string[],
  ): Promise<readonly { readonly youthId: string; readonly isReportedBefore: boolean }[]>;
}

/** No organisation of child welfare has the number. */
export class NoSuchOrganisation extends Error {}

interface Sealed extends Omit<PersonToReport, 'nationalId' | 'dufNumber'> {
  readonly nationalId: Buffer | null;
  readonly dufNumber: Buffer | null;
}

/** What a report is opened for. */
export interface ReportingOptions {
  readonly vault: NationalIdVault;
  readonly organisationNumber: string;
  readonly year: number;
  /** The ident of who has it done. */
  readonly by: string;
  readonly clock: () => Date;
}

/**
 * Opens the registry's database for a report, and closes it when that is over.
 * @throws NoSuchOrganisation, and what `connectMigrated` throws
 */
export async function withReporting<Result>(
  databaseUrl: string,
  options: ReportingOptions,
  use: (reporting: Reporting) => Promise<Result>,
): Promise<Result> {
  const dataSource = await connectMigrated(REGISTRY, databaseUrl, consentPersistence);
  try {
    return await use(await createReporting(createQuery(dataSource), options));
  } finally {
    await dataSource.destroy();
  }
}

async function createReporting(
  query: Query,
  { vault, organisationNumber, year, by, clock }: ReportingOptions,
): Promise<Reporting> {
  const [organisation] = await query<ReportingOrganisation>('reporting-organisation', ORGANISATION, [
    organisationNumber,
  ]);
  if (organisation === undefined) {
    throw new NoSuchOrganisation('no organisation of child welfare has this number');
  }
  const id = newId();
  const opened = (sealed: Buffer | null): PersonIdentifier | null => (sealed === null ? null : vault.open(sealed));
  const before = await query<{ readonly takenOutAt: Date }>('reported-before', BEFORE, [organisation.id, year]);
  return {
    organisation,
    before: before.map(({ takenOutAt }) => takenOutAt),
    begin: async () => void (await query('begin-report', BEGIN, [id, organisation.id, year, clock(), by])),
    identify: async (youthIds) =>
      (await query<Sealed>('who-is-reported', WHO, [youthIds])).map((person) => ({
        ...person,
        nationalId: opened(person.nationalId),
        dufNumber: opened(person.dufNumber),
      })),
    enter: (youthIds) => query('enter-reported', ENTER_REPORTED, [youthIds, clock(), id, by, organisation.id, year]),
  };
}
