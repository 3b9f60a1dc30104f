import { shown, suppressParts } from '@brobygger/domain';
import { ResidencyMoveOut } from '../residency/residency.entity';
import type { CountedYear } from './read-year-report';
import type { HousingYearReport } from './year-report.type';

type Figures = Omit<HousingYearReport, 'year' | 'organisationId' | 'isSuppressed'>;

const toList = (of: (to: ResidencyMoveOut) => number | null): Figures['movedOutTo'] =>
  Object.values(ResidencyMoveOut).map((to) => ({ to, count: of(to) }));

/** The figures to the last digit, for a leader of the organisation. */
export const exact = ({ movedOutTo, ...counted }: CountedYear): Figures => ({
  ...counted,
  movedOutTo: toList((to) => movedOutTo[to]),
});

/**
 * The figures for everybody else (ADR 0014): who came and who had been there, who left and who stayed, and who owed and who did not are
 * parts of a sum that may be known; what they moved out to are parts of who left.
 */
export function suppressed({ residents, movedOutTo, ...counted }: CountedYear): Figures {
  if (shown(residents) === null) return NOTHING_SHOWN;
  const { movedIn } = suppressParts({ movedIn: counted.movedIn, before: residents - counted.movedIn });
  const { movedOut } = suppressParts({ movedOut: counted.movedOut, stayed: residents - counted.movedOut });
  const { payingRent } = suppressParts({ payingRent: counted.payingRent, others: residents - counted.payingRent });
  const { withoutArrears } = suppressParts({
    withoutArrears: counted.withoutArrears,
    owing: counted.payingRent - counted.withoutArrears,
  });
  const to = movedOut === null ? null : suppressParts(movedOutTo);
  return {
    residents,
    movedIn,
    movedOut,
    movedOutTo: toList((each) => to?.[each] ?? null),
    monthsHoused: counted.monthsHoused,
    payingRent,
    withoutArrears: payingRent === null ? null : withoutArrears,
  };
}

const NOTHING_SHOWN: Figures = {
  residents: null,
  movedIn: null,
  movedOut: null,
  movedOutTo: toList(() => null),
  monthsHoused: null,
  payingRent: null,
  withoutArrears: null,
};
