/**
 * Words that are bokmål and no nynorsk: of our own texts in bokmål, in lower case, those that the spelling dictionary of nynorsk does not
 * have (`nn_NO` of Debian's `hunspell-no`, by `hunspell -d nn_NO -l`), but for names and terms of the API.
 */
const BOKMAL_ALONE: ReadonlySet<string> = new Set(
  `
  administratorer adressen alene allerede andel angres angret annens annerledes annet ansatt ansatte antall
  antallet arbeidsgiver arbeidsgivere asylsøkerbevis atferdstiltak avbrutt avbrøt avløst avsenderen avslutter
  avsluttes avsluttet barnets barnevernsloven bedre begrens begrenser begrenset begrensning begynnelser
  bekrefter bekreftet bekymret bekymringer beskyttet bestillingene bestillinger besvares besvart betales
  betalinger bo bodde bofellesskap bolig boligkurset bosatt bosted brede brudd brukes brutt bydeler dagene dager
  deles deltakelse dere deres døgnbemannet eget eier endrer endres endret enhet enig enkeltpersoner enslig
  enslige erklæringen erstattet ett evalueres familietjenesten felter feltøkten ferdigheter flere flyttes
  flyttinger forebygge forebygging foresatt foresatte foresattes forespurt forespørsel forespørselen
  forespørsler forlater forlenget forseglet forseglingen forsiden forskning forstørrer forsøkene fortell
  fortelle fortelles fortrolig fortrolighet fra fristene frister fulgt fullføres funksjonsnedsettelse følge
  følger følges ga gammel gangene ganger gjøre gjøres grunnløs gruppen gutt guttegruppe gutter handler handlet
  hasjavvenning helsen helsesykepleier helsesykepleieren helsesystemer helsetjenesten henlagt henlegger hensyn
  henter hentes hentet henvis henvisning henvisninger henvist herfra hjem hjemme hjemmebesøk hjulpet holder
  holdes holdt husene husleie husleiekonto husleiekontrakt husmøter husreglene husregler hva hvem hver hverandre
  hverdagen hvert hviler hvilke hvilken hvilket hvis hvor hvordan hvorfor hybler høyere høyt identene ikke ilagt
  innen innholdet innloggingen innloggingstjeneste innsigelse innsigelser inntekten innvilget jeg jobber jobbet
  jobbønsker kalt kalte kartleggingen kategorier kilde kjæreste kolonnene kolonner kommet kontaktopplysninger
  kontaktpersonene kontorene kontrolleres kontrollører kortere koster kravene krevd krevde kreve krever
  kriminalomsorgen kursene kvitteringen lages lagrer lagret lastet lederen legges leilighet leiligheter leses
  linjen listen living livsområdene livsopphold loggens logget lovbrudd lukkes lukket løsninger mangler
  meldingen meldingene meldinger mellomtiden mener mennesker mer minutter mistet morgen mottaker mottakeren
  muntlig myndighet målene måltider måned måneden måneder måter natten navn navnet nedenfor nettlesere
  nettleseren nevn nevner nevnt noe noen norge notatene notater numrene nyere nyeste nærmer nøkler omsorgen
  omsorgsovertakelse oppfølgingen oppfølgingssamtaler oppgave oppgaver oppholdskort opplysningene opplysninger
  oppmøter oppnevnt oppsøkende ordene ordner ordnet overdoser overføringen overføringer papirer pengene penger
  personer personvernombud personvernombudet planlegges prosjektmedarbeider prosjektmedarbeideren punkters
  påleggene registrene registreringen registreringene registreringer rekkefølge rettes rettet rettigheter ringes
  rulles saksbehandler saksbehandleren salg samboer samme sammen samtaletilbud samtykkeansvarlig samtykkene satt
  sees selv sendes senere senest sier signaturer sikkerheten sikkerhetsnivå sikrere sinnemestring sjekker
  sjekkes sjekket skadet skannede skjemaene skjermet skjermleser skjules skolehelsetjenesten skrives sluppet
  slutter sluttet snakker sommerjobb sosialtjenesteloven sovende spillegjeld spiser spørre spørres spørsmålene
  stanset statsforvalteren stedet stenges studenter stående svarene syk sykepleier sykmelding systemer tabeller
  taushetsplikt tegn tegnspråk telles tellingen testene tiden tilbud tilbudet tilbudt tilganger
  tilgjengelighetserklæring tilskudd tiltakene timene tjeneste tjenesten tjenestene tjenestens tjenester
  trengtes trivselsundersøkelser truet trukket trygghet uendret uenig uken uker undersøkelse undersøkelsen
  undersøkelser undersøkes ungdommene ungdommens ungdommer ungdomsoppfølgingen ungdomsstraffen utenbys utenfor
  utenfra utfordringer utføreren utgave utgaver utnytter utsatt utviklere valget valgt valgte varsler vedtakene
  veien veiledet veiledning veiledningen velg velge velger ventetiden verge verner vernes videre vilkårene vindu
  virksomhet vises vitnene vitner voksenhjelp voksenlivet vurderes vurderinger være værmeldingen vært ytelse
  økten åpen åpenbart åpent åpne åpner åpnes åpnet åpning åpningen én
`
    .trim()
    .split(/\s+/),
);

/** The words of a text in nynorsk that are bokmål. */
export const bokmalIn = (text: string): readonly string[] =>
  (text.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []).filter((word) => BOKMAL_ALONE.has(word.toLowerCase()));
