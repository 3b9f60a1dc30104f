import { PUBLISHED_2016 } from './published-figures';
import { rowsOf, distinct, sum, where, countBy } from './made-rows.test-setup';

describe('street work', () => {
  const held = where(rowsOf('field_session'), { is_cancelled: false });
  const encounters = rowsOf('encounter');
  const ages = encounters.flatMap(({ age }) => (age === null ? [] : [Number(age)])).sort((one, other) => one - other);

  test('has the published sessions, hours and meetings', () => {
    const { keyFigures } = PUBLISHED_2016;
    expect({
      staffHours: sum(held, 'staff_hours'),
      sessions: held.length,
      encounters: encounters.length,
      firstContacts: where(encounters, { is_first_contact: true }).length,
      girlsShare: Math.round((where(encounters, { gender: 'GIRL' }).length / encounters.length) * 1000) / 10,
      boysShare: Math.round((where(encounters, { gender: 'BOY' }).length / encounters.length) * 1000) / 10,
      meanAge: Math.round((ages.reduce((total, age) => total + age, 0) / ages.length) * 10) / 10,
      medianAge: ((ages[Math.floor((ages.length - 1) / 2)] ?? 0) + (ages[Math.floor(ages.length / 2)] ?? 0)) / 2,
    }).toEqual(keyFigures);
    expect(countBy(encounters, 'gender')).toEqual({ GIRL: 614, BOY: 1101 });
  });

  test('meets the published number from each district', () => {
    expect(countBy(encounters, 'district')).toEqual(
      Object.fromEntries(PUBLISHED_2016.districtDistribution.map(({ district, count }) => [district, count])),
    );
  });

  test("meets nobody outside a session that took place, and nobody of another gender or district than the youth's", () => {
    const sessions = new Map(held.map((row) => [row['id'], row]));
    for (const { session_id: id, met_at: at, date } of encounters) {
      const session = sessions.get(id);
      expect([
        date === session?.['date'],
        String(at) >= String(session?.['started_at']),
        String(at) < String(session?.['ended_at']),
      ]).toEqual([true, true, true]);
    }
    const known = encounters.filter((row) => row['youth_id'] !== null);
    expect(known.length).toBeGreaterThan(0);
    expect(distinct(known)).toBe(
      new Set(known.map((row) => `${String(row['youth_id'])} ${String(row['gender'])} ${String(row['district'])}`))
        .size,
    );
  });

  test('is done in teams of two, and has nobody in two places at once, nor anything outside the year', () => {
    const shifts = rowsOf('field_session').flatMap(({ staff_ids: staff, started_at: from, ended_at: to }) =>
      (staff as readonly string[]).map((person) => ({ person, from: String(from), to: String(to) })),
    );
    expect(new Set(shifts.map(({ person }) => person)).size).toBe(PUBLISHED_2016.organisation.employees);
    expect(shifts).toHaveLength(2 * rowsOf('field_session').length);
    const inOrder = shifts.sort((one, other) =>
      `${one.person} ${one.from}`.localeCompare(`${other.person} ${other.from}`),
    );
    inOrder.forEach(({ person, from, to }, index) => {
      const next = inOrder[index + 1];
      expect(next === undefined || next.person !== person || next.from >= to).toBe(true);
      expect([from >= '2016-01-01T12', to < '2016-12-31T21']).toEqual([true, true]);
    });
  });

  test('has emergencies of nobody, and goals for 26 fortnights of which some are reached', () => {
    const emergencies = rowsOf('emergency_event');
    const { savedFromAlcohol, admitted } = PUBLISHED_2016.emergencies;
    expect([
      where(emergencies, { kind: 'ALCOHOL' }).length,
      where(emergencies, { kind: 'ALCOHOL', was_admitted: true }).length,
    ]).toEqual([savedFromAlcohol, admitted]);
    expect(emergencies.every((row) => !('youth_id' in row))).toBe(true);
    const goals = rowsOf('fortnight_goal');
    expect([goals.length, goals[0]?.['starts_on'], goals.at(-1)?.['ends_on']]).toEqual([
      26,
      '2016-01-04',
      '2017-01-01',
    ]);
    const reached = goals.filter(
      ({ target_encounters: target, starts_on: from, ends_on: to }) =>
        target !== null &&
        encounters.filter(({ date }) => String(date) >= String(from) && String(date) <= String(to)).length >=
          Number(target),
    );
    expect(reached.length).toBeGreaterThan(0);
    expect(reached.length).toBeLessThan(goals.filter(({ target_encounters: target }) => target !== null).length);
  });
});
