// Entries by the thousands, as a registry enters them: by the trigger that commits to each, and then by the sealer.
import { createRequire } from 'node:module';

const { NEW_ID } = createRequire(import.meta.url)('@brobygger/subgraph-kit');

/** So many entries are one statement. */
const AT_ONCE = 20_000;

const ENTER = `
insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act)
select ${NEW_ID}, now(), 'request-' || n, gen_random_uuid(), 'Z100001', 'CASEWORKER', gen_random_uuid(), 'B102', 'CONSENT',
  '{NAV_CASE,NAV_PLAN}', '{Case.status,Case.openedOn,Plan.goals}', 'READ' from generate_series(1, $1::int) n`;

/** Enters so many at once. */
export const enter = ({ owner }, count) => owner.query(ENTER, [count]);

/** Enters and seals until the log has so many entries; says how far it is, and how long each of both took. */
export async function fillLog(log, entries, say) {
  const took = { enter: 0, seal: 0 };
  for (let entered = 0; entered < entries; entered += AT_ONCE) {
    const began = performance.now();
    await enter(log, Math.min(AT_ONCE, entries - entered));
    const between = performance.now();
    await log.sealer.seal();
    took.enter += between - began;
    took.seal += performance.now() - between;
    if ((entered / AT_ONCE) % 5 === 4) say(`  ${(entered + AT_ONCE).toLocaleString('en')} entries`);
  }
  // As autovacuum leaves it.
  await log.owner.query('vacuum analyze');
  return { entries, enteredPerSecond: (entries / took.enter) * 1000, sealedPerSecond: (entries / took.seal) * 1000 };
}
