// Whom the bench's registry knows: youths who have consented that one service reads their cases at NAV.
import { createRequire } from 'node:module';

const { NEW_ID } = createRequire(import.meta.url)('@brobygger/subgraph-kit');

const AT = new Date('2026-03-01T10:00:00Z');
const SERVICE = '00000000-0000-4000-8000-000000000001';
export const YOUTHS = 500;

/** The id of a youth by its number, as the statement of `pgbench` makes it too. */
export const youthId = (n) => `00000000-0000-4000-8001-${String(n).padStart(12, '0')}`;

/** Synthetic national ids: the month is raised by 80, and both check digits are right. */
function* nationalIds(PersonIdentifier) {
  for (let serial = 500; ; serial += 1)
    for (let check = 0; check < 100; check += 1) {
      const id = PersonIdentifier.parse(`159108${String(serial).padStart(3, '0')}${String(check).padStart(2, '0')}`);
      if (id !== null) yield id;
    }
}

/** Registers all of them, and gives the service's consent. */
export async function makeWorld(services, { PersonIdentifier }) {
  const of = { municipality: 'OSLO', municipalityNumber: null, district: null, sector: null };
  await services.organisations.register({
    id: SERVICE,
    number: '999999999',
    name: 'A service',
    agency: 'HOUSING',
    ...of,
  });
  const ids = nationalIds(PersonIdentifier);
  for (let n = 0; n < YOUTHS; n += 1) {
    const id = youthId(n);
    const nationalId = ids.next().value;
    await services.youths.register({
      id,
      name: 'A youth',
      birthDate: '2008-01-15',
      nationalId,
      municipalityNumber: '5001',
    });
    const youth = { personId: id, role: 'YOUTH', agency: null, organisationId: null, assurance: 'HIGH' };
    const consent = {
      youthId: id,
      recipientId: SERVICE,
      purpose: 'B102',
      categories: ['NAV_CASE'],
      signedBy: ['YOUTH'],
    };
    await services.consents.give(youth, consent, AT);
  }
}

/** The question that a worker of the service has of a youth: one field of the case, which is one entry. */
export const questionOf = (n, requestId) => ({
  hop: {
    caller: {
      personId: 'Z100001',
      role: 'CASEWORKER',
      agency: 'HOUSING',
      organisationId: SERVICE,
      assurance: 'SUBSTANTIAL',
    },
    purpose: 'B102',
    requestId,
    audience: 'nav',
  },
  hopToken: null,
  askedBy: 'NAV',
  wants: [{ youthId: youthId(n % YOUTHS), category: 'NAV_CASE', placesYouth: false, fields: ['Case.status'] }],
});

/** The same entry, as one statement of `pgbench`; into the log, or into a table that has its columns and indexes alone. */
export const insertInto = (table) => `\\set n random(0, ${YOUTHS - 1})
insert into ${table} (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, consent_id, consent_version,
  categories, fields) values (${NEW_ID}, now(), gen_random_uuid()::text,
  ('00000000-0000-4000-8001-' || lpad((:n)::text, 12, '0'))::uuid, 'Z100001', 'CASEWORKER', '${SERVICE}', 'B102', 'CONSENT',
  gen_random_uuid(), 1, '{NAV_CASE}', '{Case.status}');
`;
