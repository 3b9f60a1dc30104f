export { school as subgraph, type SchoolServices } from './school.subgraph';
