import { Agency, Profession, Sector } from '@brobygger/domain';

/** An organisation of the demo world, with the ident of the one worker who writes for it. */
export interface DemoOrganisation {
  readonly id: string;
  /** Nine digits of the synthetic series, control digit included. */
  readonly number: string;
  readonly name: string;
  readonly agency: Agency;
  readonly sector: Sector;
  readonly municipality: string;
  readonly municipalityNumber: string;
  readonly district: string | null;
  readonly worker: string;
}

const TRONDHEIM = { municipality: 'Trondheim', municipalityNumber: '5001', district: null } as const;
const BJERKE = { municipality: 'Oslo', municipalityNumber: '0301', district: 'Bjerke' } as const;

/** The organisations of the demo world. Their ids are fixed, so that examples can name them. */
export const ORGANISATIONS = {
  childWelfareTrondheim: {
    id: '10000000-0000-4000-8000-000000000001',
    number: '310000078',
    name: 'Barneverntjenesten i Trondheim (BFT Midtbyen)',
    agency: Agency.CHILD_WELFARE,
    sector: Sector.PUBLIC,
    municipality: 'Trondheim',
    municipalityNumber: '5001',
    district: 'Midtbyen',
    worker: 'Z990001',
  },
  childWelfareBjerke: {
    id: '10000000-0000-4000-8000-000000000002',
    number: '310000140',
    name: 'Barneverntjenesten i Bydel Bjerke',
    agency: Agency.CHILD_WELFARE,
    sector: Sector.PUBLIC,
    ...BJERKE,
    worker: 'Z990002',
  },
  navOstbyen: {
    id: '10000000-0000-4000-8000-000000000003',
    number: '310000213',
    name: 'NAV Østbyen',
    agency: Agency.NAV,
    sector: Sector.PUBLIC,
    municipality: 'Trondheim',
    municipalityNumber: '5001',
    district: 'Østbyen',
    worker: 'Z990003',
  },
  navBjerke: {
    id: '10000000-0000-4000-8000-000000000004',
    number: '310000280',
    name: 'NAV Bjerke',
    agency: Agency.NAV,
    sector: Sector.PUBLIC,
    ...BJERKE,
    worker: 'Z990004',
  },
  uteseksjonen: {
    id: '10000000-0000-4000-8000-000000000005',
    number: '310000353',
    name: 'Uteseksjonen',
    agency: Agency.OUTREACH,
    sector: Sector.PUBLIC,
    ...TRONDHEIM,
    worker: 'Z990005',
  },
  kontaktsenter22b: {
    id: '10000000-0000-4000-8000-000000000006',
    number: '310000426',
    name: '22B Kontaktsenter',
    agency: Agency.OUTREACH,
    sector: Sector.PRIVATE,
    ...TRONDHEIM,
    worker: 'Z990006',
  },
  bolig22b: {
    id: '10000000-0000-4000-8000-000000000007',
    number: '310000493',
    name: '22B Bolig',
    agency: Agency.HOUSING,
    sector: Sector.PRIVATE,
    ...TRONDHEIM,
    worker: 'Z990007',
  },
  staffedHouse: {
    id: '10000000-0000-4000-8000-000000000008',
    number: '310000566',
    name: 'Solsletta bofellesskap',
    agency: Agency.HOUSING,
    sector: Sector.PUBLIC,
    ...TRONDHEIM,
    worker: 'Z990008',
  },
  futv: {
    id: '10000000-0000-4000-8000-000000000009',
    number: '310000639',
    name: 'Fra ungdom til voksen',
    agency: Agency.HOUSING,
    sector: Sector.PUBLIC,
    ...BJERKE,
    worker: 'Z990009',
  },
} as const satisfies Record<string, DemoOrganisation>;

/** Who works at an organisation beside the one worker who writes for it: one worker does not agree with their own delay. */
export const COLLEAGUES = {
  childWelfareBjerke: { ...ORGANISATIONS.childWelfareBjerke, worker: 'Z990026' },
} as const satisfies Record<string, DemoOrganisation>;

/** Who reads and writes the patient records of an organisation, beside the one worker who writes all else. */
export interface DemoProfessional {
  readonly ident: string;
  readonly profession: Profession;
  readonly organisation: DemoOrganisation;
}

/** The professionals of the demo world. */
export const PROFESSIONALS = {
  nurse22b: { ident: 'Z990016', profession: Profession.NURSE, organisation: ORGANISATIONS.kontaktsenter22b },
  psychologistUteseksjonen: {
    ident: 'Z990017',
    profession: Profession.PSYCHOLOGIST,
    organisation: ORGANISATIONS.uteseksjonen,
  },
} as const satisfies Record<string, DemoProfessional>;
