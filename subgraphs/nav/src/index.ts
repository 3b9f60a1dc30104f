export { createNav, navPersistence, type NavServices } from './nav.subgraph';
