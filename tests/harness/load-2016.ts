import { connect } from '@brobygger/subgraph-kit';
import { makeUsit2016 } from '@brobygger/testkit/usit2016';
import { loadYear } from '@brobygger/demo/usit2016';
import { PERSISTENCE } from '@brobygger/platform';
import type { TogetherInOne } from './all-in-one';

/** The organisations of the set: Uteseksjonen, and child welfare in Trondheim. */
export const UTESEKSJONEN = '10000000-0000-4000-8000-000000000005';
const CHILD_WELFARE = '10000000-0000-4000-8000-000000000001';

/** Loads the synthetic year 2016 as `npm run load:usit2016` does. */
export async function load2016({ databases }: TogetherInOne): Promise<void> {
  const open = (name: 'outreach' | 'child-welfare') => connect(databases.urls[name].ownerUrl, PERSISTENCE[name], 1);
  const [outreach, childWelfare] = await Promise.all([open('outreach'), open('child-welfare')]);
  await loadYear(
    { outreach, childWelfare },
    makeUsit2016({ organisationId: UTESEKSJONEN, childWelfareOrganisationId: CHILD_WELFARE }),
    () => undefined,
  );
  await Promise.all([outreach.destroy(), childWelfare.destroy()]);
}
