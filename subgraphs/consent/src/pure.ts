/*
 * What the registry says by rules alone, without its database: for who answers over another store.
 */
export { accessAnswers, type AccessQuestion } from './access/access-answers';
export { isAhead, stateOf, type StatedBy } from './consent/consent-state';
export { endUnlessSaid, givingRules, mayBegin, type ProposedConsent } from './consent/give-consent.rules';
export { areKnown } from './consent/known-consent';
export { placeTaken } from './consent/place-taken';
