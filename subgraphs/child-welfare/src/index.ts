export { childWelfare as subgraph, type ChildWelfareServices } from './child-welfare.subgraph';
