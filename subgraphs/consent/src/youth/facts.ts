import type { EntityManager } from 'typeorm';
import type { RegisterRecord } from '../population-register';
import type { Guardianship } from './guardians';

/** What is known of a youth that can change. */
export const FactKind = {
  NAME: 'NAME',
  BIRTH_DATE: 'BIRTH_DATE',
  PROTECTION: 'PROTECTION',
  MUNICIPALITY: 'MUNICIPALITY',
  STATUS: 'STATUS',
  /** All guardians together, so that one who is one no more is absent from the newest. */
  GUARDIAN: 'GUARDIAN',
  /** The ids of others here whose numbers the register has as the youth's; null where there are none any more. */
  OTHER_REGISTRATIONS: 'OTHER_REGISTRATIONS',
} as const;
export type FactKind = (typeof FactKind)[keyof typeof FactKind];

/** Who said it. */
export const FactSource = {
  /** The population register. */
  FREG: 'FREG',
  /** A consent officer, by hand. */
  OFFICER: 'OFFICER',
  /** A registration of the same person that was merged with this one. */
  MERGE: 'MERGE',
  /** Nobody knows: what was there before facts had sources, and whoever was registered without asking a register. */
  UNKNOWN: 'UNKNOWN',
} as const;
export type FactSource = (typeof FactSource)[keyof typeof FactSource];

/** Where facts come from, and when. */
export interface Origin {
  readonly source: FactSource;
  /** The person who entered them, where one did. */
  readonly author: string | null;
  readonly at: Date;
}

/** A fact, whose value is JSON. */
export interface YouthFact {
  readonly kind: FactKind;
  readonly value: unknown;
}

/** The facts of a record but for the guardians and the protection. */
export const factsOf = (
  record: Pick<RegisterRecord, 'name' | 'birthDate' | 'municipalityNumber' | 'status'>,
): readonly YouthFact[] => [
  { kind: FactKind.NAME, value: record.name },
  { kind: FactKind.BIRTH_DATE, value: record.birthDate },
  { kind: FactKind.MUNICIPALITY, value: record.municipalityNumber },
  { kind: FactKind.STATUS, value: record.status },
];

/** The fact of who the guardians are. */
export const guardianFact = (guardianships: readonly Guardianship[]): YouthFact => ({
  kind: FactKind.GUARDIAN,
  value: guardianships,
});

const RECORD = `
insert into youth_fact (youth_id, kind, value, source, author, learnt_at)
select $1::uuid, f.kind, f.value, $3::text, $4::text, $5::timestamptz from jsonb_to_recordset($2::jsonb) as f(kind text, value jsonb)
left join lateral (
  select value, source from youth_fact where youth_id = $1::uuid and kind = f.kind order by seq desc limit 1) newest on true
where (newest.value, newest.source) is distinct from (f.value, $3::text)
  and not (newest is null and f.value is null)
returning kind`;

/** Adds those of the facts that are not the newest already, of the same source. Returns their kinds. */
export async function recordFacts(
  transaction: EntityManager,
  youthId: string,
  facts: readonly YouthFact[],
  { source, author, at }: Origin,
): Promise<readonly FactKind[]> {
  const rows = (await transaction.query(RECORD, [youthId, JSON.stringify(facts), source, author, at])) as readonly {
    readonly kind: FactKind;
  }[];
  return rows.map(({ kind }) => kind);
}
