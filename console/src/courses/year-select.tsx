import { Select } from '@navikt/ds-react';
import { useSearch } from '../shared/use-search';
import { useText } from '../texts/language';
import { schoolYearOf, schoolYearsAround } from './school-years';

const YEARS_BACK = 8;
const today = (): string => new Date().toISOString().slice(0, 10);

/** The school year that the address names; this one where it names none. */
export function useSchoolYear(): string {
  const { said } = useSearch();
  const years = schoolYearsAround(today(), YEARS_BACK);
  return years.find((each) => each === said('year')) ?? schoolYearOf(today());
}

/** Chooses a school year, which the address names then. */
export function YearSelect() {
  const t = useText();
  const { say } = useSearch();
  const year = useSchoolYear();
  return (
    <div className="narrow">
      <Select label={t('courses.year')} value={year} onChange={({ target }) => say({ year: target.value })}>
        {schoolYearsAround(today(), YEARS_BACK).map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </Select>
    </div>
  );
}
