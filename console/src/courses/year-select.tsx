import { ChoiceInAddress } from '../shared/choice-in-address';
import { osloDay } from '../shared/oslo-time';
import { useSearch } from '../shared/use-search';
import { useText } from '../texts/language';
import { schoolYearOf, schoolYearsAround } from './school-years';

const YEARS_BACK = 8;

/** The school year that the address names; this one where it names none. */
export function useSchoolYear(): string {
  const { said } = useSearch();
  const years = schoolYearsAround(osloDay(), YEARS_BACK);
  return years.find((each) => each === said('year')) ?? schoolYearOf(osloDay());
}

/** Chooses a school year, which the address names then. */
export function YearSelect() {
  const t = useText();
  const year = useSchoolYear();
  return (
    <div className="narrow">
      <ChoiceInAddress
        name="year"
        label={t('courses.year')}
        of={schoolYearsAround(osloDay(), YEARS_BACK)}
        value={year}
      />
    </div>
  );
}
