import { osloDate, type Language } from '@brobygger/domain';

/** The words of a receipt. They are for the reader: what is proven stands below them. */
export interface ReceiptWords {
  readonly title: string;
  readonly did: string;
  readonly who: string;
  readonly organisation: string;
  readonly when: string;
  readonly why: string;
  readonly kinds: string;
  readonly fields: string;
  readonly none: string;
  readonly withheld: string;
  readonly place: (index: number, origin: string) => string;
  readonly witnessed: (witnesses: readonly string[]) => string;
  readonly check: readonly string[];
}

export const RECEIPT_WORDS: Readonly<Record<Language, ReceiptWords>> = {
  nb: {
    title: 'Kvittering fra loggen din',
    did: 'Hva',
    who: 'Hvem',
    organisation: 'Virksomhet',
    when: 'Når',
    why: 'Hvorfor',
    kinds: 'Hva slags opplysninger',
    fields: 'Felter',
    none: 'ingen',
    withheld:
      'Adressen din er skjermet. Derfor står det ikke her hva linjen sier. Kvitteringen viser at linjen finnes, og at ' +
      'ingen har endret den.',
    place: (index, origin) => `Linjen står på plass ${index} i loggen ${origin}.`,
    witnessed: (witnesses) =>
      witnesses.length === 0
        ? 'Ingen andre har skrevet under på loggen ennå. Hent en ny kvittering senere.'
        : `Disse har også skrevet under på loggen: ${witnesses.join(', ')}.`,
    check: [
      'Du kan sjekke kvitteringen uten oss. Åpne siden for å sjekke en kvittering, og velg denne filen.',
      'Siden sender ingenting. Den virker også uten nett.',
      'Ordene over er til deg. Det som er bevist, står under.',
    ],
  },
  nn: {
    title: 'Kvittering frå loggen din',
    did: 'Kva',
    who: 'Kven',
    organisation: 'Verksemd',
    when: 'Når',
    why: 'Kvifor',
    kinds: 'Kva slags opplysningar',
    fields: 'Felt',
    none: 'ingen',
    withheld:
      'Adressa di er skjerma. Difor står det ikkje her kva linja seier. Kvitteringa viser at linja finst, og at ingen har endra henne.',
    place: (index, origin) => `Linja står på plass ${index} i loggen ${origin}.`,
    witnessed: (witnesses) =>
      witnesses.length === 0
        ? 'Ingen andre har skrive under på loggen enno. Hent ei ny kvittering seinare.'
        : `Desse har òg skrive under på loggen: ${witnesses.join(', ')}.`,
    check: [
      'Du kan sjekke kvitteringa utan oss. Opne sida for å sjekke ei kvittering, og vel denne fila.',
      'Sida sender ingenting. Ho verkar òg utan nett.',
      'Orda over er til deg. Det som er bevist, står under.',
    ],
  },
  en: {
    title: 'Receipt from your log',
    did: 'What',
    who: 'Who',
    organisation: 'Organisation',
    when: 'When',
    why: 'Why',
    kinds: 'Kinds of data',
    fields: 'Fields',
    none: 'none',
    withheld:
      'Your address is protected. That is why it does not say here what the line says. The receipt shows that the line is ' +
      'there, and that nobody has changed it.',
    place: (index, origin) => `The line stands at place ${index} of the log ${origin}.`,
    witnessed: (witnesses) =>
      witnesses.length === 0
        ? 'Nobody else has signed the log yet. Fetch a new receipt later.'
        : `These have signed the log too: ${witnesses.join(', ')}.`,
    check: [
      'You can check the receipt without us. Open the page that checks a receipt, and choose this file.',
      'The page sends nothing. It works without a network too.',
      'The words above are for you. What is proven stands below.',
    ],
  },
};

/** A moment in Europe/Oslo, to the second. */
export const momentInWords = (at: Date): string =>
  `${osloDate(at)} ${new Intl.DateTimeFormat('nb', { timeZone: 'Europe/Oslo', timeStyle: 'medium' }).format(at)}`;
