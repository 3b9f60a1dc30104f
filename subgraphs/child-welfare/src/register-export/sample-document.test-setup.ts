import type { LegalGround, RegisterCase, RegisterDocument } from './register-case';
import { registerId } from './register-id';

const id = (kind: string): string => registerId(kind, 'sample');

export const VOLUNTARY: LegalGround = {
  act: 'BVL2021',
  chapter: '3',
  section: '1',
  subsections: [],
  letters: [],
  sentences: [],
};
export const CARE: LegalGround = { ...VOLUNTARY, chapter: '5', section: '1', subsections: ['1'], letters: ['a'] };

/** A case with one of everything that is exported, and nothing wrong with it. The child is synthetic: the month is raised by 80. */
export const SAMPLE_CASE: RegisterCase = {
  id: id('Sak'),
  startedOn: '2026-01-05',
  endedOn: null,
  journalNumber: '0198c0de-0000-7000-8000-000000000001',
  person: {
    id: id('Personalia'),
    startedOn: '2026-01-05',
    nationalId: '04891250024',
    birthDate: '2012-09-04',
    sex: '2',
    dufNumber: null,
  },
  reports: [
    {
      id: id('Melding'),
      receivedOn: '2026-01-05',
      reporters: [{ code: '20', clarification: null }],
      contents: [{ code: '2.4.05', clarification: null }],
      conclusion: { code: '2', clarification: null, endedOn: '2026-01-09' },
    },
  ],
  investigations: [
    {
      id: id('Undersokelse'),
      startedOn: '2026-01-09',
      grounds: [{ code: '2.4.05', clarification: null }],
      extension: { askedOn: '2026-03-30', granted: '1' },
      conclusion: { code: '1', clarification: null, endedOn: '2026-05-11' },
    },
  ],
  plans: [{ id: id('Plan'), startedOn: '2026-05-12', kind: '1', evaluatedOn: ['2026-08-12'], endedOn: null }],
  measures: [
    {
      id: id('Tiltak'),
      startedOn: '2026-05-12',
      ground: VOLUNTARY,
      category: { code: '4.6', clarification: null },
      repeal: null,
      endedOn: null,
    },
  ],
  decisions: [
    {
      id: id('Vedtak'),
      startedOn: '2026-05-11',
      ground: VOLUNTARY,
      statuses: [{ id: id('Status'), changedOn: '2026-05-11', code: '1' }],
      endedOn: null,
    },
  ],
  relations: [
    {
      id: id('report led to investigation'),
      from: { kind: 'Melding', id: id('Melding') },
      to: { kind: 'Undersokelse', id: id('Undersokelse') },
    },
    {
      id: id('investigation led to decision'),
      from: { kind: 'Undersokelse', id: id('Undersokelse') },
      to: { kind: 'Vedtak', id: id('Vedtak') },
    },
    {
      id: id('decision led to measure'),
      from: { kind: 'Vedtak', id: id('Vedtak') },
      to: { kind: 'Tiltak', id: id('Tiltak') },
    },
  ],
};

export const SAMPLE: RegisterDocument = {
  id: id('document'),
  takenOutAt: new Date('2026-10-01T10:00:00Z'),
  reporter: {
    organisationNumber: '942110464',
    municipalityNumber: '5001',
    municipalityName: 'Trondheim',
    districtNumber: '02',
    districtName: 'Østbyen',
  },
  case: SAMPLE_CASE,
};
