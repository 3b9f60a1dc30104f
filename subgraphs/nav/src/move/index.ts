import { defineNoun } from '@brobygger/subgraph-kit';
import { CaseMovesDueResolver } from './case-moves-due.resolver';
import { migrations } from './migrations';
import { movesOfYouth, NavCaseMove, sentMoves } from './nav-case-move.entity';
import { AnsweredMoveResolver, NavCaseMoveResolver } from './nav-case-move.resolver';
import { createNavCaseMoveService } from './nav-case-move.service';

/** The move of a case to the NAV office of another district, which answers it. */
export const move = defineNoun({
  entities: [NavCaseMove],
  migrations,
  rowSources: [movesOfYouth, sentMoves],
  services: (parts) => ({ caseMoves: createNavCaseMoveService(parts) }),
  resolvers: ({ services, query }) => [
    new NavCaseMoveResolver(services),
    new AnsweredMoveResolver(),
    new CaseMovesDueResolver({ query }),
  ],
});
