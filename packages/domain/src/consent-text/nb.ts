import type { ConsentWording } from './consent-wording';

/** Bokmål. */
export const NB: ConsentWording = {
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
    OUTREACH: 'den oppsøkende tjenesten',
    HOUSING: 'dem som hjelper deg med å bo',
    CONSENT: 'oss',
  },
  frame: {
    offer: 'Her kan du la {recipient} få se noe om deg. Du bestemmer selv. Det er like greit å si nei som å si ja.',
    source: 'I dag står det hos {owner}.',
    named: 'Sier du ja til noe, ser de også hva du heter og når du er født.',
    yes:
      'Sier du ja, får {recipient} se dette til {date}. Da slutter det av seg selv. Du kan ta ja-et tilbake når du vil, ' +
      'og du trenger ikke si hvorfor. Da får de ikke se mer på grunn av det. Det de har sett, kan stå i saken din.',
    no:
      'Sier du nei, blir ingenting vist på grunn av dette. {recipient} får ikke vite at du sa nei. For dem ser det ut som om ' +
      'du ikke har svart. Du kan si ja senere hvis du vil, og du trenger ikke si hvorfor du sa nei.',
    rights:
      'Du mister ikke retten til hjelp om du sier nei. Trenger de noe til en søknad, kan de spørre deg selv. Noe kan de få vite ' +
      'ved lov, også uten at du sier ja. Er du under 18 år, må en foresatt noen ganger si ja sammen med deg.',
  },
  purposes: {
    B101: {
      help: 'veien til å bli voksen',
      about: 'Det er for å hjelpe deg med veien til å bli voksen. Det kan være bolig, penger, skole og jobb.',
    },
    B102: {
      help: 'å bo',
      about: 'Det er for å hjelpe deg med å bo. Det kan være å finne et sted, betale leie og klare hverdagen hjemme.',
    },
    B103: {
      help: 'jobb og skole',
      about: 'Det er for å hjelpe deg med jobb og skole. Det kan være kurs, praksis eller et sted å begynne.',
    },
    B104: {
      help: 'tiden etter at du er 18',
      about: 'Det er for å hjelpe deg også etter at du er 18. Det heter ettervern, og du får det bare om du vil.',
    },
    B105: {
      help: 'planen din',
      about: 'Det er for å hjelpe deg med planen din. Der står det hva du vil, og hvem som gjør hva.',
    },
  },
  flows: {
    request:
      '{recipient} spør om å få se {what}. Det er for å hjelpe deg med {help}. Du bestemmer. Du kan si ja til alt, noe eller ' +
      'ingenting. De får ikke vite om du har lest dette.',
    given:
      'Du sa ja. {recipient} får se {what} til {date}. De ser også hva du heter og når du er født. Du mister ikke retten til ' +
      'hjelp om du tar det tilbake. Du kan ombestemme deg.',
    refusal:
      'Du sa nei. Ingenting blir vist. {recipient} ser bare «ikke besvart». Du mister ikke retten til hjelp. Trenger de noe til ' +
      'en søknad, kan de spørre deg selv. Du kan ombestemme deg.',
    withdrawal:
      'Du har tatt tilbake ja-et ditt. Fra nå får {recipient} ikke se mer på grunn av det. Det de har sett, kan stå i saken din. ' +
      'Det kan vi ikke ta tilbake. Her ser du hva de så. Du kan be dem rette eller slette. Dette kan de få ved lov: {statutory}.',
    statute:
      '{recipient} ba {owner} om opplysninger om deg. Loven sier at de må svare ({provision}). Derfor ble du ikke spurt. De fikk ' +
      'vite {what}. Er du uenig, kan du si fra til {contact} eller klage til Datatilsynet. Vil du snakke med noen? Ring 116 111.',
    emergency:
      '{recipient} fikk se {what} den {date}. De mente at liv eller helse var i fare. Derfor spurte de ikke først. En annen skal ' +
      'sjekke om det var riktig. Du får vite svaret. Stemmer det ikke? Si fra her. Er det fare nå, ring 113.',
  },
  notices: {
    message: 'Du har fått en beskjed. Logg inn for å lese den.',
  },
};
