import { Agency } from '../agency';
import { Sensitivity } from '../sensitivity';
import type { CategoryDefinition } from './category-definition';

/** The data categories that outreach owns. What others said in confidence has no category: it never leaves. */
export const OUTREACH_CATEGORIES = {
  OUTREACH_CONTACT: {
    owner: Agency.OUTREACH,
    sensitivities: [Sensitivity.EXIST],
    bundleable: true,
    placesYouth: false,
    title: { nb: 'Kontakt med oppsøkende tjeneste', nn: 'Kontakt med oppsøkjande teneste', en: 'Contact with outreach' },
    description: {
      nb: 'Viser at du har kontakt med en oppsøkende tjeneste, men ikke hva dere snakker om.',
      nn: 'Viser at du har kontakt med ei oppsøkjande teneste, men ikkje kva de snakkar om.',
      en: 'Shows that you are in contact with an outreach service, but not what you talk about.',
    },
  },
  OUTREACH_FOLLOW_UP: {
    owner: Agency.OUTREACH,
    sensitivities: [Sensitivity.EXIST, Sensitivity.CASE],
    bundleable: true,
    placesYouth: false,
    title: { nb: 'Oppfølging fra oppsøkende tjeneste', nn: 'Oppfølging frå oppsøkjande teneste', en: 'Follow-up from outreach' },
    description: {
      nb: 'Viser hva slags oppfølging du får, når den begynte og sluttet, og hvem som er kontaktpersonene dine.',
      nn: 'Viser kva slags oppfølging du får, når ho byrja og slutta, og kven som er kontaktpersonane dine.',
      en: 'Shows what kind of follow-up you get, when it began and ended and who your contact persons are.',
    },
  },
  // By group: origin and concern in one, gender identity and sexual health in another.
  OUTREACH_GROUPS: {
    owner: Agency.OUTREACH,
    sensitivities: [Sensitivity.EXIST, Sensitivity.FAMILY, Sensitivity.HEALTH, Sensitivity.SEXUALITY, Sensitivity.ETHNICITY, Sensitivity.CRIME],
    bundleable: false,
    placesYouth: false,
    title: { nb: 'Grupper', nn: 'Grupper', en: 'Groups' },
    description: {
      nb: 'Viser hvilken gruppe du er med i, for eksempel guttegruppa eller jentegruppa, og fra når til når.',
      nn: 'Viser kva gruppe du er med i, til dømes gutegruppa eller jentegruppa, og frå når til når.',
      en: 'Shows which group you belong to, for example the boys’ group or the girls’ group, and from when to when.',
    },
  },
  OUTREACH_SUMMER_JOB: {
    owner: Agency.OUTREACH,
    sensitivities: [Sensitivity.WORK, Sensitivity.ECONOMY],
    bundleable: true,
    placesYouth: false,
    title: { nb: 'Sommerjobb', nn: 'Sommarjobb', en: 'Summer job' },
    description: {
      nb: 'Viser hvilket år du har sommerjobb, hvor du jobber, og hvor mange timer du skal jobbe og har jobbet.',
      nn: 'Viser kva år du har sommarjobb, kvar du jobbar, og kor mange timar du skal jobbe og har jobba.',
      en: 'Shows in which year you have a summer job, where you work and how many hours you will work and have worked.',
    },
  },
  OUTREACH_HAP: {
    owner: Agency.OUTREACH,
    sensitivities: [Sensitivity.SUBSTANCES],
    bundleable: false,
    placesYouth: false,
    title: { nb: 'Hasjavvenning (HAP)', nn: 'Hasjavvenjing (HAP)', en: 'Cannabis cessation (HAP)' },
    description: {
      nb: 'Viser at du er med på hasjavvenning, hvor mange uker du har gjennomført, og hvordan det gikk, men ikke hva dere snakker om.',
      nn: 'Viser at du er med på hasjavvenjing, kor mange veker du har gjennomført, og korleis det gjekk, men ikkje kva de snakkar om.',
      en: 'Shows that you take part in cannabis cessation, how many weeks you have done and how it went, but not what you talk about.',
    },
  },
  OUTREACH_ANGER_MANAGEMENT: {
    owner: Agency.OUTREACH,
    sensitivities: [Sensitivity.MENTAL_HEALTH, Sensitivity.CRIME],
    bundleable: false,
    placesYouth: false,
    title: { nb: 'Sinnemestring', nn: 'Sinnemeistring', en: 'Anger management' },
    description: {
      nb: 'Viser om du er henvist til sinnemestring, om du har brukt vold og synes det er et problem, og om du fikk plass.',
      nn: 'Viser om du er tilvist til sinnemeistring, om du har brukt vald og synest det er eit problem, og om du fekk plass.',
      en: 'Shows whether you were referred to anger management, whether you have used violence and find it a problem, and whether you got a place.',
    },
  },
  // Drug tests can be a condition.
  OUTREACH_SANCTION: {
    owner: Agency.OUTREACH,
    sensitivities: [Sensitivity.CRIME, Sensitivity.SUBSTANCES],
    bundleable: false,
    placesYouth: false,
    title: { nb: 'Ungdomsstraff og ungdomsoppfølging', nn: 'Ungdomsstraff og ungdomsoppfølging', en: 'Youth sanction' },
    description: {
      nb: 'Viser at du har ungdomsstraff eller ungdomsoppfølging, hvilke vilkår du har, og om du har brutt dem, men ikke hva du er dømt for.',
      nn: 'Viser at du har ungdomsstraff eller ungdomsoppfølging, kva vilkår du har, og om du har brote dei, men ikkje kva du er dømd for.',
      en: 'Shows that you have a youth sanction, which conditions you have and whether you have broken them, but not what you were sentenced for.',
    },
  },
  OUTREACH_PSYCHOLOGIST: {
    owner: Agency.OUTREACH,
    sensitivities: [Sensitivity.MENTAL_HEALTH, Sensitivity.SUBSTANCES],
    bundleable: false,
    placesYouth: false,
    title: { nb: 'Psykolog', nn: 'Psykolog', en: 'Psychologist' },
    description: {
      nb: 'Viser at du har fått tilbud om psykolog, om du har møtt, og om du er henvist videre, men ikke hva dere snakker om.',
      nn: 'Viser at du har fått tilbod om psykolog, om du har møtt, og om du er tilvist vidare, men ikkje kva de snakkar om.',
      en: 'Shows that you were offered a psychologist, whether you came and whether you were referred on, but not what you talk about.',
    },
  },
  OUTREACH_HEALTH: {
    owner: Agency.OUTREACH,
    sensitivities: [Sensitivity.HEALTH, Sensitivity.MENTAL_HEALTH, Sensitivity.SEXUALITY],
    bundleable: false,
    placesYouth: false,
    title: { nb: 'Samtaler med helsesykepleier', nn: 'Samtalar med helsesjukepleiar', en: 'Talks with a nurse' },
    description: {
      nb: 'Viser når du har snakket med helsesykepleieren, hvilket tema det gjaldt, og om du fikk hjelp videre, men ikke hva du sa.',
      nn: 'Viser når du har snakka med helsesjukepleiaren, kva tema det gjaldt, og om du fekk hjelp vidare, men ikkje kva du sa.',
      en: 'Shows when you talked with the nurse, what the topic was and whether you were helped on, but not what you said.',
    },
  },
  OUTREACH_SEXUALITY: {
    owner: Agency.OUTREACH,
    sensitivities: [Sensitivity.SEXUALITY],
    bundleable: false,
    placesYouth: false,
    title: { nb: 'Samtaler om seksualitet', nn: 'Samtalar om seksualitet', en: 'Talks about sexuality' },
    description: {
      nb: 'Viser at du har et samtaletilbud om seksualitet, og når det begynte og sluttet, men ikke hva dere snakker om.',
      nn: 'Viser at du har eit samtaletilbod om seksualitet, og når det byrja og slutta, men ikkje kva de snakkar om.',
      en: 'Shows that you are offered talks about sexuality and when they began and ended, but not what you talk about.',
    },
  },
  OUTREACH_EXTREMISM: {
    owner: Agency.OUTREACH,
    sensitivities: [Sensitivity.POLITICS],
    bundleable: false,
    placesYouth: false,
    title: { nb: 'Samtaler om ekstremisme', nn: 'Samtalar om ekstremisme', en: 'Talks about extremism' },
    description: {
      nb: 'Viser at noen snakker med deg for å forebygge ekstremisme, og når det begynte og sluttet, men ikke hva dere snakker om.',
      nn: 'Viser at nokon snakkar med deg for å førebyggje ekstremisme, og når det byrja og slutta, men ikkje kva de snakkar om.',
      en: 'Shows that somebody talks with you to prevent extremism and when it began and ended, but not what you talk about.',
    },
  },
  // In no purpose's list: no consent can open it. The youth reads it, and the service that wrote it.
  OUTREACH_CASE_NOTES: {
    owner: Agency.OUTREACH,
    sensitivities: [
      Sensitivity.CASE, Sensitivity.WORK, Sensitivity.ECONOMY, Sensitivity.FAMILY, Sensitivity.HEALTH, Sensitivity.MENTAL_HEALTH, Sensitivity.SUBSTANCES,
      Sensitivity.SEXUALITY, Sensitivity.ETHNICITY, Sensitivity.CRIME,
    ],
    bundleable: false,
    placesYouth: false,
    title: { nb: 'Tjenestens egne notater', nn: 'Notata til tenesta', en: 'The service’s own notes' },
    description: {
      nb: 'Det tjenesten har skrevet om deg til eget bruk, for eksempel hva en samtale handlet om. Bare du og tjenesten ser det.',
      nn: 'Det tenesta har skrive om deg til eige bruk, til dømes kva ein samtale handla om. Berre du og tenesta ser det.',
      en: 'What the service has written about you for its own use, for example what a talk was about. Only you and the service see it.',
    },
  },
} as const satisfies Record<`OUTREACH_${string}`, CategoryDefinition>;
