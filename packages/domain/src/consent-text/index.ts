export { CONSENT_PURPOSES, FLOW_PLACES, NOTICES, type ConsentPurpose, type Flow, type Notice } from './consent-wording';
export { consentTextOf, isTextVersion, textVersionOf, type ConsentTextAsked, type ConsentTextOf } from './consent-text';
export { dateInWords } from './date-in-words';
export { flowTextOf, flowTextsIn, helpOf, noticeTextOf, type FlowText, type FlowValues } from './flow-text';
export { isConsentPurpose, offeredFor, WITHOUT_A_RECORD } from './offered';
export { purposeAbout } from './purpose-about';
export type { ShownText } from './shown-text';
export { allTexts, type CataloguedText } from './text-catalogue';
export { consentTextLock } from './text-lock';
