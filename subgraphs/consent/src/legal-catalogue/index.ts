export { LegalCatalogue1796300000430 } from './legal-catalogue.migration';
export { LEGAL_CATALOGUE } from './keep-catalogue';
