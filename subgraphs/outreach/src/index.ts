export { outreach as subgraph, type OutreachServices } from './outreach.subgraph';
