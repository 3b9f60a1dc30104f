export * from './contact-register';
export { createSyntheticContacts, openContacts, reachedWith } from './synthetic-contacts';
