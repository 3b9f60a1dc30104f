export {
  AccessDocument,
  CancelRequestDocument,
  ConsentCatalogueDocument,
  MyConsentsDocument,
  OrganisationsDocument,
  PictureDocument,
  RequestConsentDocument,
  SentRequestsDocument,
  WouldReleaseDocument,
} from './generated/graphql';
export type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
