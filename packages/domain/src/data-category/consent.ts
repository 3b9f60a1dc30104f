import { Purpose } from '../purpose-number';
import { Sensitivity, SPECIAL_SENSITIVITIES } from '../sensitivity';
import { EVERY_AGENCY, TellsWhere, type CategoriesOfOwner } from './category-definition';

// The youth writes freely, so each section may hold anything and is consented to by itself.
const OWN_WORDS: readonly Sensitivity[] = [...SPECIAL_SENSITIVITIES];

/** What the youth says of themself helps every work with the youth, and is no answer to a concern. */
const OWN_WORDS_FOR = [Purpose.B101, Purpose.B102, Purpose.B103, Purpose.B104, Purpose.B105] as const;

/** The data categories that the consent registry keeps for the youth. */
export const CONSENT_CATEGORIES = {
  IDENTITY: {
    sensitivities: [Sensitivity.ID],
    bundleable: true,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B103, Purpose.B104, Purpose.B105, Purpose.B106, Purpose.B107],
    recipients: EVERY_AGENCY,
    opensInEmergency: true,
    title: { nb: 'Navn og fødselsdato', nn: 'Namn og fødselsdato', en: 'Name and date of birth' },
    description: {
      nb: 'Viser hva du heter og når du er født.',
      nn: 'Viser kva du heiter og når du er fødd.',
      en: 'Shows your name and when you were born.',
    },
  },
  CONTACT_DETAILS: {
    sensitivities: [Sensitivity.ID, Sensitivity.HOUSING],
    bundleable: true,
    tellsWhere: TellsWhere.ALWAYS,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B103, Purpose.B104, Purpose.B106],
    recipients: EVERY_AGENCY,
    title: { nb: 'Kontaktopplysninger', nn: 'Kontaktopplysningar', en: 'Contact details' },
    description: {
      nb: 'Viser adressen din, bydelen, skolen og telefonnummeret ditt.',
      nn: 'Viser adressa di, bydelen, skulen og telefonnummeret ditt.',
      en: 'Shows your address, district, school and telephone number.',
    },
  },
  SELF_PRESENTATION_ABOUT_ME: {
    sensitivities: OWN_WORDS,
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: OWN_WORDS_FOR,
    recipients: EVERY_AGENCY,
    title: { nb: 'Om meg', nn: 'Om meg', en: 'About me' },
    description: {
      nb: 'Viser det du selv har skrevet om hvem du er.',
      nn: 'Viser det du sjølv har skrive om kven du er.',
      en: 'Shows what you have written yourself about who you are.',
    },
  },
  SELF_PRESENTATION_CHALLENGES: {
    sensitivities: OWN_WORDS,
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: OWN_WORDS_FOR,
    recipients: EVERY_AGENCY,
    title: { nb: 'Utfordringer', nn: 'Utfordringar', en: 'Challenges' },
    description: {
      nb: 'Viser det du selv har skrevet om det som er vanskelig for deg.',
      nn: 'Viser det du sjølv har skrive om det som er vanskeleg for deg.',
      en: 'Shows what you have written yourself about what is difficult for you.',
    },
  },
  SELF_PRESENTATION_WISHES: {
    sensitivities: OWN_WORDS,
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: OWN_WORDS_FOR,
    recipients: EVERY_AGENCY,
    title: { nb: 'Ønsker', nn: 'Ønske', en: 'Wishes' },
    description: {
      nb: 'Viser det du selv har skrevet om hva du ønsker deg framover.',
      nn: 'Viser det du sjølv har skrive om kva du ønskjer deg framover.',
      en: 'Shows what you have written yourself about what you wish for.',
    },
  },
  SELF_PRESENTATION_STRENGTHS: {
    sensitivities: OWN_WORDS,
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: OWN_WORDS_FOR,
    recipients: EVERY_AGENCY,
    title: { nb: 'Styrker', nn: 'Styrkar', en: 'Strengths' },
    description: {
      nb: 'Viser det du selv har skrevet om hva du er god til.',
      nn: 'Viser det du sjølv har skrive om kva du er god til.',
      en: 'Shows what you have written yourself about what you are good at.',
    },
  },
  SELF_PRESENTATION_NETWORK: {
    sensitivities: OWN_WORDS,
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: OWN_WORDS_FOR,
    recipients: EVERY_AGENCY,
    title: { nb: 'Nettverk', nn: 'Nettverk', en: 'Network' },
    description: {
      nb: 'Viser det du selv har skrevet om familie, venner og andre som er viktige for deg.',
      nn: 'Viser det du sjølv har skrive om familie, vener og andre som er viktige for deg.',
      en: 'Shows what you have written yourself about family, friends and others who matter to you.',
    },
  },
  SELF_PRESENTATION_HELP_WANTED: {
    sensitivities: OWN_WORDS,
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: OWN_WORDS_FOR,
    recipients: EVERY_AGENCY,
    title: { nb: 'Hjelp jeg vil ha', nn: 'Hjelp eg vil ha', en: 'Help I want' },
    description: {
      nb: 'Viser det du selv har skrevet om hvilken hjelp du vil ha.',
      nn: 'Viser det du sjølv har skrive om kva hjelp du vil ha.',
      en: 'Shows what you have written yourself about the help that you want.',
    },
  },
} as const satisfies CategoriesOfOwner;
