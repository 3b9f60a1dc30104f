export { nav as subgraph, type NavServices } from './nav.subgraph';
export { QUALIFICATION_ACTORS, QUALIFICATION_MACHINE } from './qualification/qualification-machine';
export { QualificationStatus } from './qualification/qualification-status';
