export { OutreachEnvironment } from './environment';
export { createOutreach, outreachPersistence, type OutreachServices } from './outreach.subgraph';
export { runOutreach } from './run-outreach';
