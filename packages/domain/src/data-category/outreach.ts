import { Profession } from '../profession';
import { Purpose } from '../purpose-number';
import { Sensitivity } from '../sensitivity';
import { NO_WORKER_PURPOSE, TellsWhere, type CategoryDefinition } from './category-definition';
import { OUTREACH_OWN_USE_CATEGORIES } from './outreach-own-use';

/** The data categories that outreach owns. What others said in confidence has no category: it never leaves. */
export const OUTREACH_CATEGORIES = {
  OUTREACH_CONTACT: {
    sensitivities: [Sensitivity.EXIST],
    bundleable: true,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B103, Purpose.B104, Purpose.B106],
    recipients: ['CHILD_WELFARE', 'NAV', 'HOUSING'],
    opensInEmergency: true,
    title: {
      nb: 'Kontakt med oppsøkende tjeneste',
      nn: 'Kontakt med oppsøkjande teneste',
      en: 'Contact with outreach',
    },
    description: {
      nb:
        'Viser at du har kontakt med en oppsøkende tjeneste, og siden når. Det viser ikke hvor og når dere ' +
        'møtes, og ikke hva dere snakker om.',
      nn:
        'Viser at du har kontakt med ei oppsøkjande teneste, og sidan når. Det viser ikkje kvar og når de ' +
        'møtest, og ikkje kva de snakkar om.',
      en:
        'Shows that you are in contact with an outreach service, and since when. It does not show where and ' +
        'when you meet, or what you talk about.',
    },
  },
  OUTREACH_ENCOUNTERS: {
    sensitivities: [Sensitivity.EXIST],
    bundleable: true,
    tellsWhere: TellsWhere.NEVER,
    purposes: NO_WORKER_PURPOSE,
    whyNoPurpose:
      'the days on which somebody was met in the street say much of a life, and no other service needs them',
    title: { nb: 'Møter ute', nn: 'Møte ute', en: 'Meetings in the street' },
    description: {
      nb: 'Viser hvilke dager dere har møttes ute, men ikke hvor. Bare du og tjenesten ser det.',
      nn: 'Viser kva dagar de har møttest ute, men ikkje kvar. Berre du og tenesta ser det.',
      en: 'Shows on which days you have met in the street, but not where. Only you and the service see it.',
    },
  },
  OUTREACH_FOLLOW_UP: {
    sensitivities: [Sensitivity.EXIST, Sensitivity.CASE],
    bundleable: true,
    tellsWhere: TellsWhere.SOME_FIELDS,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B103, Purpose.B104, Purpose.B105],
    recipients: ['CHILD_WELFARE', 'NAV', 'HOUSING'],
    opensInEmergency: true,
    title: {
      nb: 'Oppfølging fra oppsøkende tjeneste',
      nn: 'Oppfølging frå oppsøkjande teneste',
      en: 'Follow-up from outreach',
    },
    description: {
      nb:
        'Viser hva slags oppfølging du får, og hvilken lov den bygger på. Viser hva det er bedt om hjelp til, ' +
        'og hvem som er kontaktpersonene dine. Viser også når den begynte, når den sluttet, og hvorfor den ' +
        'sluttet.',
      nn:
        'Viser kva slags oppfølging du får, og kva lov ho byggjer på. Viser kva det er bede om hjelp til, og ' +
        'kven som er kontaktpersonane dine. Viser òg når ho byrja, når ho slutta, og kvifor ho slutta.',
      en:
        'Shows what kind of follow-up you get, and which law it rests on. Shows what help was asked for, and ' +
        'who your contact persons are. Also shows when it began, when it ended, and why it ended.',
    },
  },
  // Yes or no: where somebody sleeps in place of a home is nothing that others need to know.
  OUTREACH_HOMELESS: {
    sensitivities: [Sensitivity.EXIST, Sensitivity.HOUSING],
    bundleable: true,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B104, Purpose.B105],
    recipients: ['CHILD_WELFARE'],
    title: { nb: 'Om du har et sted å bo', nn: 'Om du har ein stad å bu', en: 'Whether you have a place to live' },
    description: {
      nb: 'Viser ja eller nei: om du har fortalt at du ikke har noe sted å bo, og når du sa det, men ikke hvor du er eller hvorfor.',
      nn: 'Viser ja eller nei: om du har fortalt at du ikkje har nokon stad å bu, og når du sa det, men ikkje kvar du er eller kvifor.',
      en: 'Shows yes or no: whether you have said that you have no place to live, and when you said it, but not where you are or why.',
    },
  },
  // By group: origin and concern in one, gender identity and sexual health in another.
  OUTREACH_GROUPS: {
    sensitivities: [
      Sensitivity.EXIST,
      Sensitivity.FAMILY,
      Sensitivity.HEALTH,
      Sensitivity.SEXUALITY,
      Sensitivity.ETHNICITY,
      Sensitivity.CRIME,
    ],
    bundleable: false,
    tellsWhere: TellsWhere.SOME_FIELDS,
    purposes: NO_WORKER_PURPOSE,
    whyNoPurpose:
      'a group tells of origin, gender or concern, and others need to know no more than that there is contact',
    title: { nb: 'Grupper', nn: 'Grupper', en: 'Groups' },
    description: {
      nb:
        'Viser hvilken gruppe du er med i, for eksempel guttegruppa, jentegruppa eller Lade Motor Racing, fra når til når, og ' +
        'hvor mange møter du har vært på.',
      nn:
        'Viser kva gruppe du er med i, til dømes gutegruppa, jentegruppa eller Lade Motor Racing, frå når til når, ' +
        'og kor mange møte du har vore på.',
      en:
        'Shows which group you belong to, for example the boys’ group, the girls’ group or Lade Motor Racing, from when to when, ' +
        'and how many meetings you have been at.',
    },
  },
  // What somebody wants to work with: of a member of a group too, so that a wish tells of no group.
  OUTREACH_JOB_WISH: {
    sensitivities: [Sensitivity.WORK],
    bundleable: true,
    tellsWhere: TellsWhere.SOME_FIELDS,
    purposes: [Purpose.B103],
    recipients: ['NAV'],
    title: { nb: 'Jobbønske', nn: 'Jobbønske', en: 'Job wish' },
    description: {
      nb: 'Viser hva du har sagt at du ønsker å jobbe med, og når du sa det, men ikke hvilken gruppe du er med i.',
      nn: 'Viser kva du har sagt at du ønskjer å jobbe med, og når du sa det, men ikkje kva gruppe du er med i.',
      en: 'Shows what you have said that you want to work with and when you said it, but not which group you belong to.',
    },
  },
  OUTREACH_SUMMER_JOB: {
    sensitivities: [Sensitivity.WORK, Sensitivity.ECONOMY],
    bundleable: true,
    tellsWhere: TellsWhere.SOME_FIELDS,
    purposes: [Purpose.B103],
    recipients: ['CHILD_WELFARE', 'NAV'],
    title: { nb: 'Sommerjobb', nn: 'Sommarjobb', en: 'Summer job' },
    description: {
      nb:
        'Viser hvilket år du har sommerjobb, og hva du ønsker å jobbe med. Viser hvor du jobber, hvem som er ' +
        'kontaktpersonen din, og hvem som er vikar i ferien. Viser når du skrev kontrakt, og når du ble ' +
        'ferdig eller trakk søknaden. Viser hvor mange timer du skal jobbe og har jobbet, og om du fikk ' +
        'tilbud om mer jobb etterpå.',
      nn:
        'Viser kva år du har sommarjobb, og kva du ønskjer å jobbe med. Viser kvar du jobbar, kven som er ' +
        'kontaktpersonen din, og kven som er vikar i ferien. Viser når du skreiv kontrakt, og når du vart ' +
        'ferdig eller trekte søknaden. Viser kor mange timar du skal jobbe og har jobba, og om du fekk tilbod ' +
        'om meir jobb etterpå.',
      en:
        'Shows in which year you have a summer job, and what you wish to work with. Shows where you work, who ' +
        'your contact person is, and who stands in during the holidays. Shows when you signed the contract, ' +
        'and when you were done or withdrew. Shows how many hours you will work and have worked, and whether ' +
        'you were offered more work afterwards.',
    },
  },
  OUTREACH_HAP: {
    sensitivities: [Sensitivity.SUBSTANCES],
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B105],
    recipients: ['CHILD_WELFARE'],
    title: { nb: 'Hasjavvenning (HAP)', nn: 'Hasjavvenjing (HAP)', en: 'Cannabis cessation (HAP)' },
    description: {
      nb:
        'Viser at du er med på hasjavvenning, hvilke uker du kom, og hvordan det gikk. Det viser ikke hva ' +
        'dere snakker om.',
      nn:
        'Viser at du er med på hasjavvenjing, kva veker du kom, og korleis det gjekk. Det viser ikkje kva de ' +
        'snakkar om.',
      en:
        'Shows that you take part in cannabis cessation, in which weeks you came, and how it went. It does ' +
        'not show what you talk about.',
    },
  },
  OUTREACH_ANGER_MANAGEMENT: {
    sensitivities: [Sensitivity.MENTAL_HEALTH, Sensitivity.CRIME],
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: NO_WORKER_PURPOSE,
    whyNoPurpose: 'that somebody seeks help with anger would be held against them elsewhere',
    title: { nb: 'Sinnemestring', nn: 'Sinnemeistring', en: 'Anger management' },
    description: {
      nb:
        'Viser om du er henvist til sinnemestring, om du fikk plass, når kurset begynte og sluttet, og når du kom, men ' +
        'ikke hva dere snakker om.',
      nn:
        'Viser om du er tilvist til sinnemeistring, om du fekk plass, når kurset byrja og slutta, og når du kom, men ' +
        'ikkje kva de snakkar om.',
      en:
        'Shows whether you were referred to anger management, whether you got a place, when the course ' +
        'began and ended and when you came, but not what you talk about.',
    },
  },
  // Drug tests can be a condition.
  OUTREACH_SANCTION: {
    sensitivities: [Sensitivity.CRIME, Sensitivity.SUBSTANCES],
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B105],
    recipients: ['CHILD_WELFARE'],
    title: { nb: 'Ungdomsstraff og ungdomsoppfølging', nn: 'Ungdomsstraff og ungdomsoppfølging', en: 'Youth sanction' },
    description: {
      nb:
        'Viser at du har fått ungdomsstraff eller ungdomsoppfølging, eller at det er vurdert. Viser når og ' +
        'hvor lenge, hvilke vilkår du har, og om du har brutt dem. Det viser ikke hva du er dømt for.',
      nn:
        'Viser at du har fått ungdomsstraff eller ungdomsoppfølging, eller at det er vurdert. Viser når og ' +
        'kor lenge, kva vilkår du har, og om du har brote dei. Det viser ikkje kva du er dømd for.',
      en:
        'Shows that you have a youth sanction, or are considered for one. Shows when and for how long, which ' +
        'conditions you have, and whether you have broken them. It does not show what you were sentenced for.',
    },
  },
  // How many, in place of which: what was broken can be a drug test.
  OUTREACH_BREACH_COUNT: {
    sensitivities: [Sensitivity.EXIST, Sensitivity.CRIME],
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B105],
    recipients: ['CHILD_WELFARE'],
    title: { nb: 'Antall brudd', nn: 'Talet på brot', en: 'Number of breaches' },
    description: {
      nb:
        'Viser hvor mange ganger vilkårene i ungdomsstraffen eller ungdomsoppfølgingen din er brutt. Det ' +
        'viser ikke hvilke vilkår, når det var, eller hva du er dømt for.',
      nn:
        'Viser kor mange gonger vilkåra i ungdomsstraffa eller ungdomsoppfølginga di er brotne. Det viser ' +
        'ikkje kva vilkår, når det var, eller kva du er dømd for.',
      en:
        'Shows how many times the conditions of your youth sanction have been broken. It does not show which ' +
        'conditions, when it was, or what you were sentenced for.',
    },
  },
  OUTREACH_PSYCHOLOGIST: {
    sensitivities: [Sensitivity.MENTAL_HEALTH, Sensitivity.SUBSTANCES],
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: NO_WORKER_PURPOSE,
    whyNoPurpose: 'what is told to a psychologist stays there, and so does that it was told',
    profession: Profession.PSYCHOLOGIST,
    title: { nb: 'Psykolog', nn: 'Psykolog', en: 'Psychologist' },
    description: {
      nb: 'Viser at du har fått tilbud om psykolog, når, om du har møtt, og om du er henvist videre, men ikke hva dere snakker om.',
      nn: 'Viser at du har fått tilbod om psykolog, når, om du har møtt, og om du er tilvist vidare, men ikkje kva de snakkar om.',
      en:
        'Shows that you were offered a psychologist, when, whether you came and whether you were referred on, ' +
        'but not what you talk about.',
    },
  },
  OUTREACH_HEALTH: {
    sensitivities: [Sensitivity.HEALTH, Sensitivity.MENTAL_HEALTH, Sensitivity.SEXUALITY],
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: NO_WORKER_PURPOSE,
    whyNoPurpose: 'what is told to a nurse stays there, and so does that it was told',
    profession: Profession.NURSE,
    title: { nb: 'Samtaler med helsesykepleier', nn: 'Samtalar med helsesjukepleiar', en: 'Talks with a nurse' },
    description: {
      nb: 'Viser når du har snakket med helsesykepleieren, og om du fikk hjelp videre, men ikke hva dere snakket om.',
      nn: 'Viser når du har snakka med helsesjukepleiaren, og om du fekk hjelp vidare, men ikkje kva de snakka om.',
      en: 'Shows when you talked with the nurse and whether you were helped on, but not what you talked about.',
    },
  },
  OUTREACH_SEXUALITY: {
    sensitivities: [Sensitivity.SEXUALITY],
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: NO_WORKER_PURPOSE,
    whyNoPurpose: 'what a young person says about sexuality stays where it was said',
    title: { nb: 'Samtaler om seksualitet', nn: 'Samtalar om seksualitet', en: 'Talks about sexuality' },
    description: {
      nb: 'Viser at du har et samtaletilbud om seksualitet, og når det begynte og sluttet, men ikke hva dere snakker om.',
      nn: 'Viser at du har eit samtaletilbod om seksualitet, og når det byrja og slutta, men ikkje kva de snakkar om.',
      en: 'Shows that you are offered talks about sexuality and when they began and ended, but not what you talk about.',
    },
  },
  OUTREACH_EXTREMISM: {
    sensitivities: [Sensitivity.POLITICS],
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: NO_WORKER_PURPOSE,
    whyNoPurpose: 'a suspicion of extremism follows a young person for life once it has spread',
    title: { nb: 'Samtaler om ekstremisme', nn: 'Samtalar om ekstremisme', en: 'Talks about extremism' },
    description: {
      nb: 'Viser at noen snakker med deg for å forebygge ekstremisme, og når det begynte og sluttet, men ikke hva dere snakker om.',
      nn: 'Viser at nokon snakkar med deg for å førebyggje ekstremisme, og når det byrja og slutta, men ikkje kva de snakkar om.',
      en: 'Shows that somebody talks with you to prevent extremism and when it began and ended, but not what you talk about.',
    },
  },
  ...OUTREACH_OWN_USE_CATEGORIES,
} as const satisfies Record<`OUTREACH_${string}`, CategoryDefinition>;
