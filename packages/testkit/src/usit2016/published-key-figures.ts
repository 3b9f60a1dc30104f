/** The key figures of street work for the year of the report. */
export interface PublishedKeyFigures {
  /** Hours on the street, summed over the staff. */
  readonly staffHours: number;
  readonly sessions: number;
  readonly encounters: number;
  readonly firstContacts: number;
  /** In percent of the encounters. */
  readonly girlsShare: number;
  readonly boysShare: number;
  readonly meanAge: number;
  readonly medianAge: number;
}

/** A year's column in the printed table of key figures. */
export interface PublishedKeyFigureYear {
  readonly year: number;
  readonly staffHours: number;
  readonly encounters: number;
  /** Null where the table says that they were not registered. */
  readonly firstContacts: number | null;
}

/** What the text beside the table says of the years before and after. */
export interface PublishedKeyFigureProse {
  readonly sessionsFewerThan2015: number;
  readonly hoursFewerThan2015: number;
  readonly encountersFewerThan2015: number;
  readonly firstContactsFewerThan2015: number;
  /** In hours. */
  readonly averageSessionLongerBy: number;
  /** Said as `just above`. */
  readonly encounters2014Above: number;
  readonly encounterTarget2017: number;
  readonly meanAge2015: number;
  readonly medianAge2015: number;
}

/** Encounters with youths of one district, and their share in percent. */
export interface PublishedDistrictRow {
  readonly district: 'HEIMDAL' | 'LERKENDAL' | 'MIDTBYEN' | 'OSTBYEN' | 'OUT_OF_TOWN' | 'NO_FIXED_ABODE' | 'UNKNOWN';
  readonly label: string;
  readonly count: number;
  readonly share: number;
}

/** The key figures of 2016. */
export const PUBLISHED_KEY_FIGURES: PublishedKeyFigures = {
  staffHours: 1372,
  sessions: 339,
  encounters: 1715,
  firstContacts: 435,
  girlsShare: 35.8,
  boysShare: 64.2,
  meanAge: 18.1,
  medianAge: 17,
};

/** `Nøkkeltall for oppsøkende 2016`, newest year first. */
export const PUBLISHED_KEY_FIGURE_YEARS: readonly PublishedKeyFigureYear[] = [
  { year: 2016, staffHours: 1372, encounters: 1715, firstContacts: 435 },
  { year: 2015, staffHours: 1372, encounters: 2394, firstContacts: 437 },
  { year: 2014, staffHours: 1015, encounters: 1845, firstContacts: null },
];

/** What the prose says of the same. */
export const PUBLISHED_KEY_FIGURE_PROSE: PublishedKeyFigureProse = {
  sessionsFewerThan2015: 39,
  hoursFewerThan2015: 6,
  encountersFewerThan2015: 678,
  firstContactsFewerThan2015: 2,
  averageSessionLongerBy: 0.2,
  encounters2014Above: 1800,
  encounterTarget2017: 1800,
  meanAge2015: 19.6,
  medianAge2015: 19,
};

/** `Bydelstilhørighet 2016`: its column is headed `Ungdommer`, and it counts encounters. */
export const PUBLISHED_DISTRICT_DISTRIBUTION: readonly PublishedDistrictRow[] = [
  { district: 'HEIMDAL', label: 'Heimdal', count: 218, share: 12.7 },
  { district: 'LERKENDAL', label: 'Lerkendal', count: 237, share: 13.8 },
  { district: 'MIDTBYEN', label: 'Midtbyen', count: 263, share: 15.3 },
  { district: 'OSTBYEN', label: 'Østbyen', count: 269, share: 15.7 },
  { district: 'OUT_OF_TOWN', label: 'utenbys', count: 99, share: 5.8 },
  { district: 'NO_FIXED_ABODE', label: 'UFB', count: 1, share: 0.1 },
  { district: 'UNKNOWN', label: 'ukjent', count: 628, share: 36.6 },
];
