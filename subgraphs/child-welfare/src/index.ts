export { childWelfarePersistence, createChildWelfare, type ChildWelfareServices } from './child-welfare.subgraph';
