/*
 * How labels are enforced, without the database that a service stands on: for who builds the schema of a service over another store.
 * What is decided, and what a refusal is, is the same.
 */
export { assertPageSize } from './cursors/read-page';
export { createDisclosure } from './disclosure/disclosure';
export type { OwnService } from './disclosure/own-service';
export type { DisclosureAnswer, Registry } from './disclosure/registry';
export { requestOf } from './disclosure/request-of';
export type { Scope, Want } from './disclosure/want';
export { createWantsBelow } from './disclosure/wants-below';
export { createAnswerRequest } from './execution/answer-requests';
export { consentLabelOf, type ConsentLabel } from './labels/labels';
export { NO_RELEASES } from './releases/releases';
export { LocalDateScalar } from './scalars/local-date.scalar';
export { enforceLabels } from './schema/enforce';
export type { SubgraphContext } from './subgraph-context';
export { refuseUnstorableText } from './validation/refuse-unstorable-text';
