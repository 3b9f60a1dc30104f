/** A unit of a municipality in the demo world. */
export interface DemoUnit {
  readonly id: string;
  readonly name: string;
  readonly municipalityNumber: string;
}

/** The units whose officers and auditors oversee the youths of the demo world. Their ids are fixed, so that examples can name them. */
export const MUNICIPAL_UNITS = {
  trondheim: {
    id: '30000000-0000-4000-8000-000000005001',
    name: 'Samtykkekontoret i Trondheim kommune',
    municipalityNumber: '5001',
  },
  oslo: {
    id: '30000000-0000-4000-8000-000000000301',
    name: 'Samtykkekontoret i Oslo kommune',
    municipalityNumber: '0301',
  },
} as const satisfies Record<string, DemoUnit>;
