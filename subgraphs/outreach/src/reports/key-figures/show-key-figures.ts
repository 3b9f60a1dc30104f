import { type OutreachDistrict } from '../../counted-record/outreach-district';
import { suppressGenders } from '../counts/youth-counts';
import { sameNames } from '../published-figures';
import { frameOf } from '../report-frame';
import type { ReportScope } from '../report-scope';
import { shown, suppressParts, type Shown } from '../suppression/suppress-parts';
import type { DistrictShare, KeyFigures } from './key-figures.type';
import type { ComputedKeyFigures, CountedDistricts, CountedKeyFigures } from './read-key-figures';

/** The key figures as their asker sees them. Hours and sessions are of the staff, and never withheld. */
export function showKeyFigures({ printed, ...counted }: ComputedKeyFigures, scope: ReportScope): KeyFigures {
  const figures = scope.isExact ? exact(counted) : suppressed(counted);
  const emergencies = scope.isExact ? counted.emergencies : [];
  const printedYears = scope.isExact ? (printed?.keyFigureYears ?? []) : [];
  const alcohol = emergencies.find(({ kind }) => kind === 'ALCOHOL');
  return frameOf(
    { ...figures, emergencies, printedYears },
    {
      scope,
      printed,
      reports: ['keyFigures', 'districtDistribution'],
      compared: () => [
        ...sameNames('keyFigures', printed?.keyFigures, figures),
        // The report tells of those who were saved from alcohol, and who of them was admitted.
        ...sameNames('emergencies', printed?.emergencies, {
          savedFromAlcohol: alcohol?.events ?? 0,
          admitted: alcohol?.admitted ?? 0,
        }),
      ],
      lines: () => [
        {
          year: scope.year,
          ...figures,
          ...Object.fromEntries(emergencies.map(({ kind, events }) => [`emergencies${kind}`, events])),
        },
      ],
    },
  );
}

type Figures = Pick<
  KeyFigures,
  'sessions' | 'staffHours' | 'encounters' | 'firstContacts' | 'girlsShare' | 'boysShare' | 'meanAge' | 'medianAge'
>;

const exact = ({
  sessions,
  staffHours,
  encounters,
  firstContacts,
  girls,
  boys,
  meanAge,
  medianAge,
}: CountedKeyFigures): Figures => ({
  sessions,
  staffHours,
  encounters,
  firstContacts,
  girlsShare: shareOf(girls, encounters),
  boysShare: shareOf(boys, encounters),
  meanAge,
  medianAge,
});

function suppressed(counted: CountedKeyFigures): Figures {
  const { sessions, staffHours, encounters, firstContacts, girls, boys, ages, meanAge, medianAge } = counted;
  const genders = suppressGenders({ girls, boys, otherGender: encounters - girls - boys });
  const contacts = suppressParts({ firstContacts, later: encounters - firstContacts });
  return {
    sessions,
    staffHours,
    encounters: shown(encounters),
    firstContacts: shown(encounters) === null ? null : contacts.firstContacts,
    girlsShare: genders.girls === null ? null : shareOf(girls, encounters),
    boysShare: genders.boys === null ? null : shareOf(boys, encounters),
    meanAge: shown(ages) === null ? null : meanAge,
    medianAge: shown(ages) === null ? null : medianAge,
  };
}

/** The districts in the order in which they are printed; a place that nobody named stands there only for the sum. */
const ORDER = [
  'HEIMDAL',
  'LERKENDAL',
  'MIDTBYEN',
  'OSTBYEN',
  'OUT_OF_TOWN',
  'NO_FIXED_ABODE',
  'OTHER',
  'UNKNOWN',
] as const satisfies readonly OutreachDistrict[];

/** The distribution as its asker sees it; a share goes with its count. */
export function showDistricts({ counts }: CountedDistricts, { isExact }: ReportScope): readonly DistrictShare[] {
  const counted = Object.fromEntries(ORDER.map((district) => [district, counts[district] ?? 0])) as Record<
    OutreachDistrict,
    number
  >;
  const encounters = Object.values(counted).reduce((sum, count) => sum + count, 0);
  const visible: Readonly<Record<OutreachDistrict, Shown>> = isExact ? counted : suppressParts(counted);
  return ORDER.filter((district) => district !== 'OTHER' || visible[district] !== 0).map((district) => {
    const count = visible[district];
    return { district, count, share: count === null ? null : shareOf(count, encounters) };
  });
}

/** In percent with one decimal; nothing of nothing has no share. */
const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole) / 10;
