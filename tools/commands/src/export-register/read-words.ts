import { isOrganisationNumber } from '@brobygger/domain';
import type { ReportOfYear } from '@brobygger/platform';
import { parseArgs } from 'node:util';

/** What the words ask for: a report of a year, and where it goes. */
export interface ExportWords extends ReportOfYear {
  /** A folder, or `-` for stdout; of a dry run it may be left out. */
  readonly to: string;
}

const OPTIONS = {
  organisation: { type: 'string' },
  municipality: { type: 'string' },
  district: { type: 'string' },
  year: { type: 'string' },
  to: { type: 'string' },
  by: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

/** The first year of the register. */
const FIRST_YEAR = 2013;

/** Reads the words; where one is not as it must be, says which and why. */
export function readExportWords(
  words: readonly string[],
  { user, thisYear }: { readonly user: string; readonly thisYear: number },
): ExportWords | { readonly wrong: string } {
  let values: ReturnType<typeof parsed>;
  try {
    values = parsed(words);
  } catch {
    return { wrong: 'an unknown word, or one without its value' };
  }
  const { organisation = '', municipality = '', district, to = '', by = user, 'dry-run': isDryRun = false } = values;
  const year = Number(values.year);
  if (!isOrganisationNumber(organisation)) return { wrong: '--organisation must be an organisation number' };
  if (!isOrganisationNumber(municipality)) return { wrong: '--municipality must be an organisation number' };
  if (district !== undefined && !/^\d{2}$/.test(district)) return { wrong: '--district must be two digits' };
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > thisYear) {
    return { wrong: `--year must be a year from ${FIRST_YEAR} to ${thisYear}` };
  }
  if (to === '' && !isDryRun) return { wrong: '--to must name a folder, or - for stdout' };
  if (by === '') return { wrong: '--by must be an ident' };
  return {
    year,
    organisationNumber: organisation,
    municipalityOrganisationNumber: municipality,
    districtNumber: district ?? null,
    by,
    isDryRun,
    to,
  };
}

const parsed = (words: readonly string[]) => parseArgs({ args: [...words], options: OPTIONS }).values;
