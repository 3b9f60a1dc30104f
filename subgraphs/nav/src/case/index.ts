import { defineNoun, openWhile } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';
import { NavCase, navCasesOfYouth } from './nav-case.entity';
import { NavCaseResolver } from './nav-case.resolver';
import { createNavCaseService } from './nav-case.service';

/** A youth's case at a NAV office. */
export const navCase = defineNoun({
  entities: [NavCase],
  migrations,
  grounds: [{ kind: 'CASE', entity: NavCase }],
  rowSources: [navCasesOfYouth],
  keepsService: [openWhile(NavCase, { status: 'OPEN' })],
  services: (parts) => ({ cases: createNavCaseService(parts) }),
  resolvers: ({ services }) => [new NavCaseResolver(services)],
});
