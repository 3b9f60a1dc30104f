import { momentOn } from './calendar';
import type { Row, TableRows } from './data-set';
import type { SetSession } from './field-sessions';
import { type Naming, valueAt } from './naming';
import type { PublishedFigures } from './published-figures';
import type { SetGender, YouthPool } from './youths';

/** How many of each age were met, of those whose age is known: 18.1 on average, and a median of 17. */
const AGES: readonly (readonly [age: number, many: number])[] = [
  [13, 60],
  [14, 100],
  [15, 160],
  [16, 210],
  [17, 210],
  [18, 140],
  [19, 100],
  [20, 90],
  [21, 70],
  [22, 65],
  [23, 65],
  [24, 65],
  [25, 65],
];
const TOPICS = [
  'CAREER',
  'FAMILY',
  'PHYSICAL_HEALTH',
  'MENTAL_HEALTH',
  'HOUSING',
  'ECONOMY',
  'SUBSTANCES',
  'VIOLENCE',
  'CRIME',
  'SEXUALITY',
  'GAMBLING_DEBT',
  'OTHER',
];

/**
 * The meetings of the year in its sessions. Who is known and was not asked the age may be one of those who are
 * followed up; the others are nobody.
 */
export function encounterTable(
  { keyFigures, districtDistribution }: Pick<PublishedFigures, 'keyFigures' | 'districtDistribution'>,
  sessions: readonly SetSession[],
  {
    pool,
    organisationId,
    naming,
  }: { readonly pool: YouthPool; readonly organisationId: string; readonly naming: Naming },
): TableRows {
  const { encounters, firstContacts, girlsShare } = keyFigures;
  const girls = Math.round((encounters * girlsShare) / 100);
  const held = sessions.filter(({ isCancelled }) => !isCancelled);
  const genders = naming.shuffle(
    repeat<SetGender>([
      ['GIRL', girls],
      ['BOY', encounters - girls],
    ]),
    'genders',
  );
  const districts = naming.shuffle(
    repeat(districtDistribution.map(({ district, count }) => [district as string, count])),
    'districts',
  );
  const firsts = naming.shuffle(
    repeat([
      [true, firstContacts],
      [false, encounters - firstContacts],
    ]),
    'firsts',
  );
  const known = repeat(AGES);
  const ages = naming.shuffle([...known, ...new Array<null>(encounters - known.length).fill(null)], 'ages');

  const rows = Array.from({ length: encounters }, (_, index): Row => {
    const name = `encounter ${index}`;
    const { id: sessionId, date, startsAt, minutes } = naming.pick(held, name);
    const [gender, district, isFirstContact, age] = [
      valueAt(genders, index),
      valueAt(districts, index),
      valueAt(firsts, index),
      valueAt(ages, index),
    ];
    const acquaintances = isFirstContact || age !== null ? [] : pool.of(gender, district);
    return {
      id: naming.id(name, date),
      session_id: sessionId,
      organisation_id: organisationId,
      met_at: momentOn(date, startsAt + naming.below(minutes, `${name} at`)),
      date,
      youth_id: acquaintances.length === 0 ? null : naming.pick(acquaintances, `${name} youth`).id,
      age,
      gender,
      district,
      is_first_contact: isFirstContact,
      topics: naming.shuffle(TOPICS, `${name} topics`).slice(0, naming.below(4, `${name} many`)),
    };
  });
  return { table: 'encounter', rows };
}

const repeat = <T>(values: readonly (readonly [value: T, many: number])[]): T[] =>
  values.flatMap(([value, many]) => new Array<T>(many).fill(value));
