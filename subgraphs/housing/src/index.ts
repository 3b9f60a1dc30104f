export { housing as subgraph, type HousingServices } from './housing.subgraph';
