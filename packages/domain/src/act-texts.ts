import type { Act } from './act';
import type { Text } from './language';

/** What an entry of the log says that somebody did, in words. */
export const ACT_TEXTS: Readonly<Record<Act, Text>> = {
  READ: { nb: 'Fikk se', nn: 'Fekk sjå', en: 'Was let see' },
  WROTE: { nb: 'Skrev', nn: 'Skreiv', en: 'Wrote' },
  IMPORTED: { nb: 'Hentet inn', nn: 'Henta inn', en: 'Imported' },
  EXPORTED: { nb: 'Ga ut til et annet system', nn: 'Gav ut til eit anna system', en: 'Gave out to another system' },
  ERASED: { nb: 'Slettet', nn: 'Sletta', en: 'Erased' },
  BEGAN_SERVICE: { nb: 'Begynte å hjelpe', nn: 'Begynte å hjelpe', en: 'Began to help' },
  ENDED_SERVICE: { nb: 'Sluttet å hjelpe', nn: 'Slutta å hjelpe', en: 'Ended the help' },
  REFUSED: { nb: 'Fikk nei', nn: 'Fekk nei', en: 'Was refused' },
  ORDERED: { nb: 'Påla å gi opplysninger', nn: 'Påla å gi opplysningar', en: 'Ordered information' },
  READ_ORDER: { nb: 'Leste et pålegg', nn: 'Las eit pålegg', en: 'Read an order' },
  ANSWERED_ORDER: { nb: 'Svarte på et pålegg', nn: 'Svarte på eit pålegg', en: 'Answered an order' },
  OPENED_EMERGENCY: { nb: 'Åpnet fordi det var fare', nn: 'Opna fordi det var fare', en: 'Opened in an emergency' },
  REVIEWED_EMERGENCY: {
    nb: 'Kontrollerte en åpning ved fare',
    nn: 'Kontrollerte ei opning ved fare',
    en: 'Reviewed an emergency',
  },
  ASKED_DELAY: {
    nb: 'Ba om at du får vite det senere',
    nn: 'Bad om at du får vite det seinare',
    en: 'Asked that you be told later',
  },
  CONFIRMED_DELAY: {
    nb: 'Bestemte at du får vite det senere',
    nn: 'Avgjorde at du får vite det seinare',
    en: 'Decided that you are told later',
  },
  ENDED_DELAY: {
    nb: 'Bestemte at du får vite det nå',
    nn: 'Avgjorde at du får vite det no',
    en: 'Decided that you are told now',
  },
  LAPSED_DELAY: { nb: 'Ventetiden var over', nn: 'Ventetida var over', en: 'The time of waiting was over' },
  SHARED_OUTSIDE: {
    nb: 'Fortalte det utenfor systemet',
    nn: 'Fortalde det utanfor systemet',
    en: 'Told outside the system',
  },
  TOLD_HANDOVER: {
    nb: 'Fikk vite om en overlevering',
    nn: 'Fekk vite om ei overlevering',
    en: 'Was told of a handover',
  },
  TOLD_DECISION: { nb: 'Fikk vite om et vedtak', nn: 'Fekk vite om eit vedtak', en: 'Was told of a decision' },
  REPORTED_TO_REGISTER: {
    nb: 'Meldte saken til barnevernsregisteret',
    nn: 'Melde saka til barnevernsregisteret',
    en: 'Reported the case to the child-welfare register',
  },
  SET_NOT_INFORMED: {
    nb: 'Bestemte at foresatte ikke får vite',
    nn: 'Avgjorde at føresette ikkje får vite',
    en: 'Decided that guardians are not told',
  },
  SET_GUARDIAN_REACH: {
    nb: 'Bestemte hva en foresatt får se',
    nn: 'Avgjorde kva ein føresett får sjå',
    en: 'Decided what a guardian may see',
  },
  ENTERED_PERMISSION: {
    nb: 'Førte inn et papir fra foresatte',
    nn: 'Førte inn eit papir frå føresette',
    en: 'Entered a paper of guardians',
  },
  TOOK_CLAIM: { nb: 'Tok imot et krav', nn: 'Tok imot eit krav', en: 'Took a claim' },
  READ_CLAIM: { nb: 'Leste et krav', nn: 'Las eit krav', en: 'Read a claim' },
  ANSWERED_CLAIM: { nb: 'Svarte på et krav', nn: 'Svarte på eit krav', en: 'Answered a claim' },
  TOOK_INTO_CASE: { nb: 'Skrev det i saken', nn: 'Skreiv det i saka', en: 'Wrote it in the case' },
  READ_CONSENTS: { nb: 'Så på samtykkene', nn: 'Såg på samtykka', en: 'Looked at the consents' },
  READ_LOG: { nb: 'Leste loggen', nn: 'Las loggen', en: 'Read the log' },
  FOUND: { nb: 'Fant ungdommen', nn: 'Fann ungdommen', en: 'Found the youth' },
  OFFERED_COPY: { nb: 'Laget en kode til en kopi', nn: 'Laga ein kode til ein kopi', en: 'Made a code for a copy' },
  OPENED_COPY: {
    nb: 'Kopien ble åpnet med koden',
    nn: 'Kopien vart opna med koden',
    en: 'The copy was opened with the code',
  },
  TOLD_ACCESS: { nb: 'Spurte om noe er åpent', nn: 'Spurde om noko er ope', en: 'Asked whether something is open' },
  MERGED: { nb: 'Slo sammen to registreringer', nn: 'Slo saman to registreringar', en: 'Merged two registrations' },
  UNMERGED: {
    nb: 'Delte to registreringer igjen',
    nn: 'Delte to registreringar igjen',
    en: 'Parted two registrations',
  },
};
