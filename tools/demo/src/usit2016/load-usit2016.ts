import type { DatabaseUrls } from '@brobygger/embedded-database';
import { connect, migrate } from '@brobygger/subgraph-kit';
import { makeUsit2016 } from '@brobygger/testkit/usit2016';
import { ORGANISATIONS } from '../organisations';
import { PERSISTENCE } from '@brobygger/platform';
import { loadYear, type TableProgress } from './load-year';
import { yearSummary } from './year-summary';

/** The addresses of the two databases that the data set is in. */
export interface Usit2016Urls {
  readonly outreach: Pick<DatabaseUrls, 'ownerUrl'>;
  readonly 'child-welfare': Pick<DatabaseUrls, 'ownerUrl'>;
}

/** Migrates the two databases and loads the years one by one; tells of each when it is in. */
export async function loadUsit2016(
  urls: Usit2016Urls,
  years: readonly number[],
  {
    onProgress,
    onYear,
  }: { readonly onProgress: (progress: TableProgress) => void; readonly onYear: (summary: string) => void },
): Promise<void> {
  const { uteseksjonen, childWelfareTrondheim } = ORGANISATIONS;
  const open = async (name: keyof Usit2016Urls) => {
    await migrate(urls[name].ownerUrl, PERSISTENCE[name]);
    // As the owner: the runtime role may not write what has been published.
    return connect(urls[name].ownerUrl, PERSISTENCE[name], 1);
  };
  const outreach = await open('outreach');
  try {
    const childWelfare = await open('child-welfare');
    try {
      for (const year of years) {
        const set = makeUsit2016({
          organisationId: uteseksjonen.id,
          childWelfareOrganisationId: childWelfareTrondheim.id,
          year,
        });
        const added = await loadYear({ outreach, childWelfare }, set, onProgress);
        onYear(yearSummary(set, uteseksjonen.name, added));
      }
    } finally {
      await childWelfare.destroy();
    }
  } finally {
    await outreach.destroy();
  }
}
