/* eslint-disable */
export * from './types';
export { RequestConsentDocument } from './documents/RequestConsentDocument';
export { SentRequestsDocument } from './documents/SentRequestsDocument';
export { CancelRequestDocument } from './documents/CancelRequestDocument';
export { MyConsentsDocument } from './documents/MyConsentsDocument';
export { ConsentCatalogueDocument } from './documents/ConsentCatalogueDocument';
export { OrganisationsDocument } from './documents/OrganisationsDocument';
export { PictureDocument } from './documents/PictureDocument';
export { AccessDocument } from './documents/AccessDocument';
export { WouldReleaseDocument } from './documents/WouldReleaseDocument';
