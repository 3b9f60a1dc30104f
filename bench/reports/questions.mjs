// What the gateway is asked: every counted figure of a report, for one year or for many by aliases.
const COUNTS = '{ total boys girls otherGender districts { district count } }';

const TYPES = {
  activityTable: ['ActivityTable', `rows { kind total boys girls otherGender districts { district count } }`],
  keyFigures: ['KeyFigures', 'sessions staffHours encounters firstContacts girlsShare boysShare meanAge medianAge'],
  districtDistribution: ['DistrictShare', 'district count share'],
  hapReport: ['HapReport', 'enquiries offered referredOn notMapped quit reduced stopped underWay'],
  angerManagementReport: ['AngerManagementReport', `referrals ${COUNTS} offered ${COUNTS}`],
  psychologistReport: [
    'PsychologistReport',
    `office ${COUNTS} healthStationOffered ${COUNTS} healthStationAttended ${COUNTS} healthStationNoShow ${COUNTS}`,
  ],
  summerJobReport: [
    'SummerJobReport',
    `youths ${COUNTS} meanAge youngest oldest employers budgetNok allHours allHoursWithSickNote over50 under50 hiredHourly onCall`,
  ],
  fortnightReport: [
    'FortnightReport',
    'fortnights { startsOn endsOn focusGroups arenas times targetEncounters encounters sessions }',
  ],
};

export const REPORTS = Object.keys(TYPES);

/** One operation with an alias for each year. The years are variables, so that the document is the same for all. */
export function askFor(report, years) {
  const [type, selection] = TYPES[report];
  const names = years.map((_, n) => `y${n}`);
  const query = `query (${names.map((name) => `$${name}: Int!`).join(', ')}) {
${names.map((name) => `  ${name}: ${report}(year: $${name}) { ...figures }`).join('\n')}
}
fragment figures on ${type} { ${selection} }`;
  return { query, variables: Object.fromEntries(years.map((year, n) => [`y${n}`, year])) };
}

const flat = ({ districts, ...counts }, name = '') =>
  Object.fromEntries(
    [...Object.entries(counts), ...districts.map(({ district, count }) => [district, count])].map(([key, value]) => [
      `${name}${key}`,
      value,
    ]),
  );
const byText = (key) => (one, other) => (one[key] < other[key] ? -1 : 1);

/** A report of the gateway as the rows that the bare aggregate gives. */
export const ROWS_OF = {
  activityTable: ({ rows }) =>
    rows
      .filter(({ total }) => total > 0)
      .map((row) => flat(row))
      .sort(byText('kind')),
  keyFigures: (figures) => [figures],
  districtDistribution: (districts) => districts.filter(({ count }) => count > 0).sort(byText('district')),
  hapReport: (figures) => [figures],
  angerManagementReport: (parts) => [allFlat(parts)],
  psychologistReport: (parts) => [allFlat(parts)],
  summerJobReport: ({ youths, ...figures }) => [{ ...flat(youths, 'youths '), ...figures }],
  fortnightReport: ({ fortnights }) => fortnights,
};

function allFlat(parts) {
  return Object.assign({}, ...Object.entries(parts).map(([name, counts]) => flat(counts, `${name} `)));
}
