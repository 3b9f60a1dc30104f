import { HttpUrl, parseEnvironment } from '@brobygger/domain';
import { OwnerEnvironment } from '@brobygger/subgraph-kit';

/** The environment of outreach: what every owner reads, and whom it asks. */
export const OutreachEnvironment = OwnerEnvironment.extend({
  CHILD_WELFARE_URL: HttpUrl.describe('Base address of the child-welfare subgraph'),
});
export type OutreachEnvironment = ReturnType<typeof OutreachEnvironment.parse>;

/** The environment of this process. */
export const readEnvironment = (): OutreachEnvironment => parseEnvironment(OutreachEnvironment, process.env);
