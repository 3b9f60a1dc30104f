export { createHousing, housingPersistence, type HousingServices } from './housing.subgraph';
