import { reportToRegister, type Reported, type ReportOfYear } from '@brobygger/platform';
import type { TogetherInOne } from './all-in-one';

/** What went out, what was told of it, and what came of it. */
export interface TakenOut {
  readonly documents: readonly string[];
  readonly lines: readonly object[];
  readonly progress: readonly (readonly [number, number])[];
  readonly reported: Reported;
}

/** The number that the organisations of tests have, and that of a municipality that reports by district. */
const [ORGANISATION, TRONDHEIM_KOMMUNE] = ['999999999', '942110464'];

/** Reports this year for the organisation of child welfare of the test, as the command does. */
export async function takeOut(
  { databases }: Pick<TogetherInOne, 'databases'>,
  of: Partial<ReportOfYear> & { readonly at?: Date } = {},
): Promise<TakenOut> {
  const { at = new Date(), ...more } = of;
  const [documents, lines, progress]: [string[], object[], [number, number][]] = [[], [], []];
  const reported = await reportToRegister(
    {
      databases: { childWelfare: databases.directUrl('child-welfare'), consent: databases.directUrl('consent') },
      secrets: Buffer.alloc(32, 1),
      clock: () => at,
      write: (_id, xml) => Promise.resolve(void documents.push(xml)),
      tell: (line) => void lines.push(line),
      onProgress: (done, total) => void progress.push([done, total]),
    },
    {
      year: at.getFullYear(),
      organisationNumber: ORGANISATION,
      municipalityOrganisationNumber: TRONDHEIM_KOMMUNE,
      districtNumber: '02',
      by: 'operator',
      isDryRun: false,
      ...more,
    },
  );
  return { documents, lines, progress, reported };
}
