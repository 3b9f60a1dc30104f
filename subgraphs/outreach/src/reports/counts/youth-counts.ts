import { shown, suppressParts, type Shown } from '../suppression/suppress-parts';

/** The columns that place a youth; `OTHER` takes out of town, no fixed abode, other and unknown together. */
export const TABLE_DISTRICTS = ['OSTBYEN', 'MIDTBYEN', 'LERKENDAL', 'HEIMDAL', 'OTHER'] as const;
export type TableDistrict = (typeof TABLE_DISTRICTS)[number];

/** Youths, each counted once in a cell. `Count` is `number`, or `Shown` after suppression. */
export interface YouthCounts<Count = number> {
  readonly total: Count;
  readonly boys: Count;
  readonly girls: Count;
  /** Neither boy nor girl, or not asked. */
  readonly otherGender: Count;
  readonly districts: Readonly<Record<TableDistrict, Count>>;
}

export type ShownCounts = YouthCounts<Shown>;

const NAMED = TABLE_DISTRICTS.filter((district) => district !== 'OTHER')
  .map((district) => `'${district}'`)
  .join(', ');

/** SQL: the counts, as JSON, of the rows of a group that meet the condition; the rows have a youth, a gender and a district. */
export function countYouths(condition = 'true'): string {
  const count = (isIt: string): string => `count(distinct youth_id) filter (where ${condition} and ${isIt})`;
  const districts = TABLE_DISTRICTS.map(
    (district) =>
      `'${district}', ${count(district === 'OTHER' ? `district not in (${NAMED})` : `district = '${district}'`)}`,
  );
  return `json_build_object('total', ${count('true')}, 'boys', ${count("gender = 'BOY'")}, 'girls', ${count("gender = 'GIRL'")},
    'otherGender', ${count("gender not in ('BOY', 'GIRL')")}, 'districts', json_build_object(${districts.join(', ')}))`;
}

/** Each cell made from the district that it is of. */
export const byDistrict = <Value>(of: (district: TableDistrict) => Value): Readonly<Record<TableDistrict, Value>> =>
  Object.fromEntries(TABLE_DISTRICTS.map((district) => [district, of(district)])) as Record<TableDistrict, Value>;

/** Counts of which every cell is withheld. */
export const NOTHING_SHOWN: ShownCounts = {
  total: null,
  boys: null,
  girls: null,
  otherGender: null,
  districts: byDistrict(() => null),
};

/** Withholds what is small, and what it would follow from: genders and districts are parts of the total. */
export function suppressCounts({ total, boys, girls, otherGender, districts }: YouthCounts): ShownCounts {
  if (shown(total) === null) return NOTHING_SHOWN;
  return { total, ...suppressGenders({ boys, girls, otherGender }), districts: suppressParts(districts) };
}

/** Where everybody is a boy or a girl there is no third part, and its zero tells nothing. */
export const suppressGenders = ({
  boys,
  girls,
  otherGender,
}: Pick<YouthCounts, 'boys' | 'girls' | 'otherGender'>): Pick<ShownCounts, 'boys' | 'girls' | 'otherGender'> =>
  otherGender === 0 ? { ...suppressParts({ boys, girls }), otherGender } : suppressParts({ boys, girls, otherGender });

/** A part of other counts, such as those who came of those who were invited: its total alone, where neither it nor the rest is small. */
export const suppressPartOf = (whole: YouthCounts, part: YouthCounts): ShownCounts => ({
  ...NOTHING_SHOWN,
  total: shown(whole.total) === null ? null : suppressParts({ part: part.total, rest: whole.total - part.total }).part,
});
