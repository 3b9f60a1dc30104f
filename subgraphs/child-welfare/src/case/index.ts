import { defineNoun, openWhile } from '@brobygger/subgraph-kit';
import { Not } from 'typeorm';
import { ChildWelfareCase, childWelfareCasesOfYouth } from './child-welfare-case.entity';
import { ChildWelfareCaseResolver } from './child-welfare-case.resolver';
import { createChildWelfareCaseService } from './child-welfare-case.service';
import { migrations } from './migrations';

/** A youth's case at a child welfare service. */
export const childWelfareCase = defineNoun({
  entities: [ChildWelfareCase],
  migrations,
  grounds: [{ kind: 'CASE', entity: ChildWelfareCase }],
  rowSources: [childWelfareCasesOfYouth],
  keepsService: [openWhile(ChildWelfareCase, { status: Not('CLOSED') })],
  services: (parts) => ({ cases: createChildWelfareCaseService(parts) }),
  resolvers: ({ services, query }) => [new ChildWelfareCaseResolver({ query, ...services })],
});
