import type { ConsentWording } from './consent-wording';

/** Nynorsk. */
export const NN: ConsentWording = {
  date: {
    form: '{day}. {month} {year}',
    months: [
      'januar',
      'februar',
      'mars',
      'april',
      'mai',
      'juni',
      'juli',
      'august',
      'september',
      'oktober',
      'november',
      'desember',
    ],
  },
  owners: {
    CHILD_WELFARE: 'barnevernet',
    NAV: 'NAV',
    OUTREACH: 'den oppsøkjande tenesta',
    HOUSING: 'dei som hjelper deg med å bu',
    CONSENT: 'oss',
  },
  frame: {
    offer:
      'Her kan du la {recipient} få sjå noko om deg. Du bestemmer sjølv. Det er like greitt å seie nei som å seie ja.',
    source: 'I dag står det hos {owner}.',
    named: 'Seier du ja til noko, ser dei òg kva du heiter og når du er fødd.',
    yes:
      'Seier du ja, får {recipient} sjå dette til {date}. Då sluttar det av seg sjølv. Du kan ta ja-et tilbake når du vil, ' +
      'og du treng ikkje seie kvifor. Då får dei ikkje sjå meir på grunn av det. Det dei har sett, kan stå i saka di.',
    no:
      'Seier du nei, blir ingenting vist på grunn av dette. {recipient} får ikkje vite at du sa nei. For dei ser det ut som om ' +
      'du ikkje har svart. Du kan seie ja seinare om du vil, og du treng ikkje seie kvifor du sa nei.',
    rights:
      'Du mistar ikkje retten til hjelp om du seier nei. Treng dei noko til ein søknad, kan dei spørje deg sjølv. Noko kan dei få ' +
      'vite ved lov, også utan at du seier ja. Er du under 18 år, må ein føresett nokre gonger seie ja saman med deg.',
  },
  purposes: {
    B101: {
      help: 'vegen til å bli vaksen',
      about: 'Det er for å hjelpe deg med vegen til å bli vaksen. Det kan vere bustad, pengar, skule og jobb.',
    },
    B102: {
      help: 'å bu',
      about: 'Det er for å hjelpe deg med å bu. Det kan vere å finne ein stad, betale leige og klare kvardagen heime.',
    },
    B103: {
      help: 'jobb og skule',
      about: 'Det er for å hjelpe deg med jobb og skule. Det kan vere kurs, praksis eller ein stad å byrje.',
    },
    B104: {
      help: 'tida etter at du er 18',
      about: 'Det er for å hjelpe deg også etter at du er 18. Det heiter ettervern, og du får det berre om du vil.',
    },
    B105: {
      help: 'planen din',
      about: 'Det er for å hjelpe deg med planen din. Der står det kva du vil, og kven som gjer kva.',
    },
  },
  flows: {
    request:
      '{recipient} spør om å få sjå {what}. Det er for å hjelpe deg med {help}. Du bestemmer. Du kan seie ja til alt, noko eller ' +
      'ingenting. Dei får ikkje vite om du har lese dette.',
    given:
      'Du sa ja. {recipient} får sjå {what} til {date}. Dei ser òg kva du heiter og når du er fødd. Du mistar ikkje retten til ' +
      'hjelp om du tek det tilbake. Du kan ombestemme deg.',
    refusal:
      'Du sa nei. Ingenting blir vist. {recipient} ser berre «ikkje svart». Du mistar ikkje retten til hjelp. Treng dei noko til ' +
      'ein søknad, kan dei spørje deg sjølv. Du kan ombestemme deg.',
    withdrawal:
      'Du har teke tilbake ja-et ditt. Frå no får {recipient} ikkje sjå meir på grunn av det. Det dei har sett, kan stå i saka di. ' +
      'Det kan vi ikkje ta tilbake. Her ser du kva dei såg. Du kan be dei rette eller slette. Dette kan dei få ved lov: {statutory}.',
    statute:
      '{recipient} bad {owner} om opplysningar om deg. Lova seier at dei må svare ({provision}). Difor vart du ikkje spurd. Dei fekk ' +
      'vite {what}. Er du usamd, kan du seie frå til {contact} eller klage til Datatilsynet. Vil du snakke med nokon? Ring 116 111.',
    emergency:
      '{recipient} fekk sjå {what} den {date}. Dei meinte at liv eller helse var i fare. Difor spurde dei ikkje først. Ein annan skal ' +
      'sjekke om det var rett. Du får vite svaret. Stemmer det ikkje? Sei frå her. Er det fare no, ring 113.',
  },
  notices: {
    message: 'Du har fått ei melding. Logg inn for å lese henne.',
  },
};
