import { defineNoun } from '@brobygger/subgraph-kit';
import { incomeOfYouth, IncomeSituation } from './income-situation.entity';
import { IncomeResolver } from './income.resolver';
import { createIncomeService } from './income.service';
import { migrations } from './migrations';

/** What a youth lives on. */
export const income = defineNoun({
  entities: [IncomeSituation],
  migrations,
  rowSources: [incomeOfYouth],
  services: (parts) => ({ income: createIncomeService(parts) }),
  resolvers: ({ services }) => [new IncomeResolver(services)],
});
