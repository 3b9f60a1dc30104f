import type { AddressProtection, LocalDate } from '@brobygger/domain';
import type { PersonStatus, RegisterGuardian } from './population-register';

/** A made-up person, as the data file has one. */
export interface SyntheticPerson {
  readonly name: string;
  readonly birthDate: LocalDate;
  readonly municipalityNumber: string | null;
  /** Each number with the first day on which the person had it. */
  readonly identifiers: readonly (readonly [identifier: string, validFrom: LocalDate | null])[];
  readonly addressProtection?: AddressProtection;
  readonly status?: PersonStatus;
  readonly guardians?: readonly (Omit<RegisterGuardian, 'identifier'> & { readonly identifier: string })[];
}

/** Nobody: national ids and D-numbers are of the Tenor series (month + 80), and the DUF numbers are made up here. */
export const SYNTHETIC_PEOPLE: readonly SyntheticPerson[] = [
  {
    name: 'Gry Eng',
    birthDate: '1981-03-14',
    municipalityNumber: '5001',
    identifiers: [['14838102000', '1981-03-14']],
  },
  {
    name: 'Odd Haug',
    birthDate: '1978-11-02',
    municipalityNumber: '0301',
    identifiers: [['02917802028', '1978-11-02']],
  },
  {
    name: 'Siv Strand',
    birthDate: '1984-06-21',
    municipalityNumber: '5001',
    identifiers: [['21868402773', '1984-06-21']],
  },
  {
    name: 'Tor Holm',
    birthDate: '1975-01-30',
    municipalityNumber: '0301',
    identifiers: [['30817502071', '1975-01-30']],
  },
  {
    name: 'Unni Berg',
    birthDate: '1980-09-09',
    municipalityNumber: '4601',
    identifiers: [['09898002044', '1980-09-09']],
  },
  {
    name: 'Pål Moe',
    birthDate: '1983-12-05',
    municipalityNumber: '1103',
    identifiers: [['05928302069', '1983-12-05']],
  },
  {
    name: 'Åse Sund',
    birthDate: '1979-07-17',
    municipalityNumber: '5001',
    identifiers: [['17877902773', '1979-07-17']],
  },
  {
    name: 'Leif Tind',
    birthDate: '1972-04-26',
    municipalityNumber: '5001',
    identifiers: [['26847202032', '1972-04-26']],
  },
  {
    name: 'Vera Verge',
    birthDate: '1968-02-11',
    municipalityNumber: '0301',
    identifiers: [['11826802083', '1968-02-11']],
  },
  {
    name: 'Rolf Representant',
    birthDate: '1971-10-19',
    municipalityNumber: '5001',
    identifiers: [['19907102036', '1971-10-19']],
  },
  {
    name: 'Alma Eng',
    birthDate: '2010-05-03',
    municipalityNumber: '5001',
    identifiers: [['03851052096', '2010-05-03']],
    guardians: [{ name: 'Gry Eng', identifier: '14838102000', kind: 'PARENT', from: '2010-05-03', to: null }],
  },
  {
    name: 'Birk Eng',
    birthDate: '2012-08-19',
    municipalityNumber: '0301',
    identifiers: [['19881252093', '2012-08-19']],
    guardians: [{ name: 'Gry Eng', identifier: '14838102000', kind: 'PARENT', from: '2012-08-19', to: null }],
  },
  {
    name: 'Dina Haug',
    birthDate: '2009-02-27',
    municipalityNumber: '5001',
    identifiers: [['27820952044', '2009-02-27']],
    guardians: [
      { name: 'Odd Haug', identifier: '02917802028', kind: 'PARENT', from: '2009-02-27', to: null },
      { name: 'Åse Sund', identifier: '17877902773', kind: 'PARENT', from: '2009-02-27', to: null },
    ],
  },
  {
    name: 'Eirik Strand',
    birthDate: '2011-10-08',
    municipalityNumber: '0301',
    identifiers: [['08901152080', '2011-10-08']],
    guardians: [{ name: 'Siv Strand', identifier: '21868402773', kind: 'PARENT', from: '2011-10-08', to: null }],
  },
  {
    name: 'Frida Holm',
    birthDate: '2013-01-15',
    municipalityNumber: '4601',
    identifiers: [['15811352028', '2013-01-15']],
    guardians: [{ name: 'Tor Holm', identifier: '30817502071', kind: 'PARENT', from: '2013-01-15', to: null }],
  },
  {
    name: 'Gard Berg',
    birthDate: '2008-12-12',
    municipalityNumber: '1103',
    identifiers: [['12920852015', '2008-12-12']],
    guardians: [{ name: 'Unni Berg', identifier: '09898002044', kind: 'PARENT', from: '2008-12-12', to: null }],
  },
  {
    name: 'Hedda Moe',
    birthDate: '2010-07-29',
    municipalityNumber: '5001',
    identifiers: [['29871052032', '2010-07-29']],
    guardians: [
      { name: 'Pål Moe', identifier: '05928302069', kind: 'PARENT', from: '2010-07-29', to: null },
      { name: 'Leif Tind', identifier: '26847202032', kind: 'PARENT', from: '2010-07-29', to: null },
    ],
  },
  {
    name: 'Iver Sund',
    birthDate: '2009-09-04',
    municipalityNumber: '5001',
    identifiers: [['04890952025', '2009-09-04']],
    guardians: [{ name: 'Åse Sund', identifier: '17877902773', kind: 'PARENT', from: '2009-09-04', to: null }],
  },
  {
    name: 'Jenny Tind',
    birthDate: '2007-03-22',
    municipalityNumber: '5001',
    identifiers: [['22830752017', '2007-03-22']],
  },
  {
    name: 'Kasper Ås',
    birthDate: '2006-06-06',
    municipalityNumber: '0301',
    identifiers: [['06860652070', '2006-06-06']],
  },
  {
    name: 'Live Våg',
    birthDate: '2005-11-11',
    municipalityNumber: '5001',
    identifiers: [['11910552033', '2005-11-11']],
  },
  {
    name: 'Mikkel Ness',
    birthDate: '2004-04-18',
    municipalityNumber: '0301',
    identifiers: [['18840452774', '2004-04-18']],
  },
  {
    name: 'Nora Li',
    birthDate: '2003-08-08',
    municipalityNumber: '4601',
    identifiers: [['08880352076', '2003-08-08']],
  },
  {
    name: 'Olav Bekk',
    birthDate: '2002-01-25',
    municipalityNumber: '1103',
    identifiers: [['25810252726', '2002-01-25']],
  },
  {
    name: 'Pia Myrdal',
    birthDate: '2008-05-16',
    municipalityNumber: '5001',
    identifiers: [['16850852093', '2008-05-16']],
    addressProtection: 'FORTROLIG',
  },
  {
    name: 'Rune Myrdal',
    birthDate: '2009-06-13',
    municipalityNumber: '0301',
    identifiers: [['13860952097', '2009-06-13']],
    addressProtection: 'STRENGT_FORTROLIG',
    guardians: [{ name: 'Vera Verge', identifier: '11826802083', kind: 'VERGE', from: '2020-02-01', to: null }],
  },
  {
    name: 'Sara Utmark',
    birthDate: '2007-09-30',
    municipalityNumber: null,
    identifiers: [['30890752736', '2007-09-30']],
    addressProtection: 'STRENGT_FORTROLIG_UTLAND',
    status: 'EMIGRATED',
  },
  {
    name: 'Tuva Reise',
    birthDate: '2006-02-14',
    municipalityNumber: null,
    identifiers: [['14820652003', '2006-02-14']],
    status: 'EMIGRATED',
  },
  {
    name: 'Ulrik Minne',
    birthDate: '2008-10-10',
    municipalityNumber: '5001',
    identifiers: [['10900852067', '2008-10-10']],
    status: 'DEAD',
  },
  {
    name: 'Vilde Eldre',
    birthDate: '1996-04-04',
    municipalityNumber: '5001',
    identifiers: [['04849602042', '1996-04-04']],
  },
  {
    name: 'Yara Sti',
    birthDate: '2009-01-20',
    municipalityNumber: '5001',
    identifiers: [['202499000101', '2024-02-12']],
    guardians: [
      { name: 'Rolf Representant', identifier: '19907102036', kind: 'REPRESENTATIVE', from: '2024-03-01', to: null },
    ],
  },
  {
    name: 'Zaid Sti',
    birthDate: '2010-03-05',
    municipalityNumber: '5001',
    identifiers: [
      ['202499000202', '2024-02-12'],
      ['45831052078', '2024-06-03'],
    ],
    guardians: [
      { name: 'Rolf Representant', identifier: '19907102036', kind: 'REPRESENTATIVE', from: '2024-03-01', to: null },
    ],
  },
  {
    name: 'Samira Vei',
    birthDate: '2008-07-07',
    municipalityNumber: '0301',
    identifiers: [
      ['202399000303', '2023-08-21'],
      ['47870852025', '2023-12-01'],
      ['07870852031', '2025-01-15'],
    ],
    guardians: [
      {
        name: 'Rolf Representant',
        identifier: '19907102036',
        kind: 'REPRESENTATIVE',
        from: '2024-03-01',
        to: '2026-07-07',
      },
    ],
  },
  {
    name: 'Daoud Bro',
    birthDate: '2007-12-24',
    municipalityNumber: '0301',
    identifiers: [['64920752037', '2022-05-05']],
  },
  {
    name: 'Lina Bro',
    birthDate: '2011-04-30',
    municipalityNumber: null,
    identifiers: [['202599000404', '2025-09-15']],
    guardians: [
      { name: 'Rolf Representant', identifier: '19907102036', kind: 'REPRESENTATIVE', from: '2025-10-01', to: null },
    ],
  },
];
