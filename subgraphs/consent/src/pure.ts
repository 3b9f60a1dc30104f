/*
 * What the registry says by rules alone, without its database: for who answers over another store.
 */
export { accessAnswers, type AccessQuestion } from './access/access-answers';
export { isAhead, stateOf, type StatedBy } from './consent/consent-state';
export { draftRules, endUnlessSaid, givingRules, mayBegin, type ProposedConsent } from './consent/give-consent.rules';
export { areKnown } from './consent/known-consent';
export { placeTaken } from './consent/place-taken';
export { consentCatalogue } from './consent-text/consent-catalogue';
export { languageOf } from './consent-text/language-of';
