export { createOutreach, outreachPersistence, type OutreachServices } from './outreach.subgraph';
