export { nav as subgraph, type NavServices } from './nav.subgraph';
