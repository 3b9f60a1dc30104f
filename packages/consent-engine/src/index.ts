export * from './access-request';
export * from './consent-objections';
export * from './decide';
export * from './decision';
export * from './explain';
export * from './facts';
export { statuteFor } from './bases';
export { standingObjection } from './forbids';
