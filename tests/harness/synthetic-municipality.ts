import { createNationalIdVault } from '@brobygger/consent';
import { newId, PersonIdentifier, plus, type LocalDate } from '@brobygger/domain';
import type { TestDatabases } from './test-databases';

/** A made-up municipality: how many youths child welfare has there, and how many of them may be reported. */
export interface SyntheticMunicipality {
  readonly youths: number;
  readonly reportable: number;
}

/** Every so many-th youth has a protected address, is of age without a measure, or was reported and no more. */
const [PROTECTED, GROWN, DROPPED] = [50, 40, 10];

const CHUNK = 1000;
type Row = Readonly<Record<string, unknown>>;

/**
 * Fills the databases of child welfare and the registry, past every rule, with youths that the organisation has: a report that led to an
 * investigation, to a case with a decision, and to a plan with a measure on it. Nobody in it exists: months are raised by 80.
 */
export async function fillMunicipality(
  databases: TestDatabases,
  {
    organisationId,
    youths,
    from,
  }: { readonly organisationId: string; readonly youths: number; readonly from: LocalDate },
): Promise<SyntheticMunicipality> {
  const vault = createNationalIdVault(Buffer.alloc(32, 1));
  const people = peopleBornFrom(Number(from.slice(0, 4)) - 16);
  let reportable = 0;
  for (let begun = 0; begun < youths; begun += CHUNK) {
    const rows = createRows();
    for (let n = begun; n < Math.min(begun + CHUNK, youths); n += 1) {
      const { birthDate, nationalId } = people.next().value;
      const youthId = newId();
      const isGrown = n % GROWN === 1;
      const isProtected = n % PROTECTED === 2;
      const youth = { name: 'Test Ungdom', birth_date: isGrown ? plus(birthDate, { years: -4 }) : birthDate };
      const protection = {
        protection: isProtected ? 'FORTROLIG' : 'UNGRADED',
        protection_version: 0,
        status: 'LIVING',
      };
      rows.add('consent', 'youth', { id: youthId, ...youth, ...protection });
      const number = { sealed: hex(vault.seal(nationalId)), hash: hex(vault.hash(nationalId)) };
      rows.add('consent', 'youth_identifier', { id: newId(), youth_id: youthId, kind: 'NATIONAL_ID', ...number });
      addFolder(rows, { organisationId, youthId, from: plus(from, { days: n % 28 }), isDropped: n % DROPPED === 0 });
      // Who is grown here has a number of another day, so that the register refuses it.
      if (!isGrown && !isProtected) reportable += 1;
    }
    await rows.insertInto(databases);
  }
  return { youths, reportable };
}

const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** Rows by table, in the order that the tables were first named in. */
function createRows() {
  const tables = new Map<string, Row[]>();
  return {
    add(service: 'consent' | 'child-welfare', table: string, row: Row): void {
      const key = `${service} ${table}`;
      const rows = tables.get(key) ?? [];
      rows.push(row);
      tables.set(key, rows);
    },
    async insertInto({ query }: TestDatabases): Promise<void> {
      for (const [key, rows] of tables) {
        const [service = '', table = ''] = key.split(' ');
        const columns = Object.keys(rows[0] ?? {}).join(', ');
        await query(
          service as 'consent' | 'child-welfare',
          `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
          [JSON.stringify(rows)],
        );
      }
    },
  };
}

interface FolderOf {
  readonly organisationId: string;
  readonly youthId: string;
  readonly from: LocalDate;
  readonly isDropped: boolean;
}

function addFolder(rows: ReturnType<typeof createRows>, { organisationId, youthId, from, isDropped }: FolderOf): void {
  const [reportId, investigationId, caseId, decisionId, planId] = [newId(), newId(), newId(), newId(), newId()];
  const of = { youth_id: youthId, organisation_id: organisationId };
  const [triagedOn, decidedOn] = [plus(from, { days: 5 }), plus(from, { days: 40 })];
  rows.add('child-welfare', 'concern_report', {
    ...{
      id: reportId,
      client_key: reportId,
      sender_organisation_id: newId(),
      sender_person_id: 'Z1',
      sender_agency: 'OUTREACH',
    },
    ...{ receiver_id: organisationId, named_youth_id: youthId, youth_id: youthId, linked_for: youthId },
    ...{ concerns: ['SUBSTANCES'], text: 'x' },
    ...{ is_urgent: false, received_at: `${from}T12:00:00Z`, digest: reportId, due_on: triagedOn, version: 0 },
    ...{ triaged_at: `${triagedOn}T12:00:00Z`, shown_from: `${triagedOn}T12:00:00Z` },
    ...(isDropped
      ? { state: 'DROPPED', drop_reason: 'UNFOUNDED', investigation_id: null }
      : { state: 'CLOSED', drop_reason: null, investigation_id: investigationId }),
  });
  if (isDropped) return;
  rows.add('child-welfare', 'investigation', {
    ...{
      id: investigationId,
      ...of,
      opened_on: triagedOn,
      due_on: plus(triagedOn, { months: 3 }),
      closed_on: decidedOn,
    },
    ...{ outcome: 'LED_TO_CASE', concern_report_id: reportId, opened_for: youthId, version: 0 },
    shown_from: `${triagedOn}T12:00:00Z`,
  });
  const worked = { case_worker: 'Kari Vik', district: 'Østbyen', opened_on: triagedOn };
  rows.add('child-welfare', 'child_welfare_case', { id: caseId, ...of, status: 'OPEN', ...worked });
  rows.add('child-welfare', 'child_welfare_decision', {
    ...{
      id: decisionId,
      ...of,
      kind: 'VOLUNTARY_ASSISTANCE',
      legal_basis: 'BVL_VOLUNTARY_ASSISTANCE',
      statute: 'BVL_3_1',
    },
    ...{
      decided_on: decidedOn,
      valid_from: decidedOn,
      executed_by: 'CHILD_WELFARE',
      wanted_by_youth: true,
      is_in_error: false,
    },
  });
  rows.add('child-welfare', 'measures_plan', { id: planId, ...of, case_id: caseId, version: 1, goals: ['Egen bolig'] });
  rows.add('child-welfare', 'measure_item', {
    ...{ id: newId(), ...of, plan_id: planId, name: 'Støttekontakt', responsible: 'Kari Vik', is_futv: false },
    ...{ valid_from: decidedOn, register_category: '4.6', decision_id: decisionId },
  });
}

/** Synthetic people, each with a number of their own, from January of the year on. */
function* peopleBornFrom(
  year: number,
): Generator<{ readonly birthDate: LocalDate; readonly nationalId: PersonIdentifier }, never> {
  for (let day: LocalDate = `${year}-01-01`; ; day = plus(day, { days: 1 })) {
    const month = String(Number(day.slice(5, 7)) + 80);
    // Not 999, which with two nines after it the register reads as who is not born yet.
    const front = `${day.slice(8, 10)}${month}${day.slice(2, 4)}`;
    for (let serial = 500; serial < 999; serial += 1) {
      for (const nationalId of numbersOf(`${front}${serial}`)) yield { birthDate: day, nationalId };
    }
  }
}

/** The number with these nine digits, of which there is one or none. */
function* numbersOf(nine: string): Generator<PersonIdentifier> {
  const first = control(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  const id = PersonIdentifier.parse(`${nine}${first}${control(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])}`);
  // Of two digits, a control digit is none: the number would be one of the immigration authorities.
  if (id?.kind === 'NATIONAL_ID') yield id;
}

const control = (digits: string, weights: readonly number[]): number =>
  (11 - (weights.reduce((sum, weight, n) => sum + weight * Number(digits[n]), 0) % 11)) % 11;
