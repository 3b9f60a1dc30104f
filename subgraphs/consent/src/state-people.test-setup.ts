import { newId, Role, type Agency, type Caller, type LocalDate } from '@brobygger/domain';
import { reader, startTestRegistry, TRONDHEIM, WITNESS, workerOf } from './registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const DAY = 86_400_000;

/** A youth with a guardian, and an organisation with its people. */
export type People = Awaited<ReturnType<Awaited<ReturnType<typeof startPeople>>['people']>>;

/** A registry in which there are youths and organisations, and whose clock goes as it is told. */
export async function startPeople() {
  let now = AT;
  const registry = await startTestRegistry(() => now);
  await registry.knows(TRONDHEIM, WITNESS);
  const wait = (ms: number): void => {
    now = new Date(now.getTime() + ms);
  };
  async function run(caller: Caller, text: string, variables: object = {}): Promise<Readonly<Record<string, never>>> {
    const { data, codes } = await registry.ask(caller, text, { ...variables });
    if (codes.length > 0) throw new Error(`${text}: ${JSON.stringify(codes)}`);
    return data as Readonly<Record<string, never>>;
  }
  const idOf = async (caller: Caller, field: string, text: string, variables: object): Promise<string> => {
    const made = [(await run(caller, text, variables))[field]].flat() as unknown as readonly { readonly id: string }[];
    return made[0]?.id ?? '';
  };
  const rows = <Row>(text: string, ...values: readonly unknown[]): Promise<Row[]> =>
    registry.dataSource.query<Row[]>(text, [...values]);
  const first = async <Row>(text: string, ...values: readonly unknown[]): Promise<Row> =>
    (await rows<Row>(text, ...values))[0] as Row;

  const elsewhere = reader(Role.YOUTH, await registry.aYouth());
  const guardianElsewhere = reader(Role.GUARDIAN, await registry.aGuardian(elsewhere.personId));

  /** A youth with a guardian, and an organisation with its people. */
  async function people(agency: Agency, birthDate: LocalDate = '2008-01-15') {
    const [youthId, organisationId] = [await registry.aYouth({ birthDate }), await registry.anOrganisation(agency)];
    const [YOUTH, WORKER] = [reader(Role.YOUTH, youthId), workerOf(agency, organisationId, newId())];
    const GUARDIAN = reader(Role.GUARDIAN, await registry.aGuardian(youthId));
    const other = workerOf(agency, await registry.anOrganisation(agency), newId());
    const blocked = workerOf(agency, organisationId, newId());
    await registry.asOwner('insert into worker_block (youth_id, person_id) values ($1, $2)', [
      youthId,
      blocked.personId,
    ]);
    const strangers = [
      ['another youth', elsewhere],
      ['a guardian of another', guardianElsewhere],
      ['a guardian to whom nothing was sent', reader(Role.GUARDIAN, await registry.aGuardian(youthId))],
      ['a worker elsewhere', other],
      ['a leader elsewhere', { ...other, role: Role.LEADER }],
      ['an officer elsewhere', { ...reader(Role.CONSENT_OFFICER), organisationId: newId() }],
      ['an auditor', reader(Role.AUDITOR)],
      ['an administrator', reader(Role.ADMINISTRATOR)],
      ['a system', { ...WORKER, role: Role.SYSTEM }],
    ] as const;
    const LEADER: Caller = { ...workerOf(agency, organisationId, newId()), role: Role.LEADER };
    const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990010');
    return { youthId, organisationId, blocked, strangers, actors: { YOUTH, GUARDIAN, WORKER, LEADER, OFFICER } };
  }
  const serve = (youthId: string, organisationId: string): Promise<void> =>
    registry.asOwner('insert into service_relation (youth_id, organisation_id, valid_from) values ($1, $2, $3)', [
      youthId,
      organisationId,
      new Date(now.getTime() - DAY),
    ]);
  const letSee = (youthId: string, organisationId: string, consentId: string | null): Promise<void> =>
    registry.asOwner(
      `insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, consent_id,
         consent_version, categories, fields, act) values (gen_random_uuid(), $1, 'r', $2, 'Z990099', 'CASEWORKER', $3, 'B102', 'CONSENT',
         $4, case when $4::uuid is null then null else 1 end, '{NAV_CASE}', '{NavCase.status}', 'READ')`,
      [now, youthId, organisationId, consentId],
    );

  return {
    registry,
    run,
    idOf,
    rows,
    first,
    people,
    serve,
    letSee,
    wait,
    now: () => now,
    /** It is as it was at the start. */
    reset: (): void => {
      now = AT;
    },
  };
}
