import { BodyLong, Button, Heading, HStack, Select, VStack } from '@navikt/ds-react';
import { useSearch } from '../shared/use-search';
import { useText } from '../texts/language';
import { ActivityPart } from './activity-part';
import { DistrictsPart } from './districts-part';
import { AngerPart, HapPart, PsychologistPart, ReachPart, SummerJobsPart } from './programme-parts';
import { YearsPart } from './years-part';
import './reports.css';

const FIRST_YEAR = 2012;

/** A year of outreach in figures. Which year stands in the address. */
export function ReportsPage() {
  const t = useText();
  const { said, say } = useSearch();
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, before) => thisYear - before);
  // The last year that is over: the running one is its own leader's alone.
  const year = years.find((each) => String(each) === said('year')) ?? thisYear - 1;
  return (
    <VStack gap="space-32">
      <VStack gap="space-16">
        <Heading level="1" size="large">
          {t('reports.heading', { year: String(year) })}
        </Heading>
        <BodyLong>{t('reports.about')}</BodyLong>
        <HStack gap="space-16" align="end" className="not-printed">
          <Select label={t('reports.year')} value={year} onChange={({ target }) => say({ year: target.value })}>
            {years.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </Select>
          <Button variant="secondary" onClick={() => print()}>
            {t('reports.print')}
          </Button>
        </HStack>
      </VStack>
      <ActivityPart year={year} />
      <DistrictsPart year={year} />
      <YearsPart year={year} />
      <ReachPart year={year} />
      <HapPart year={year} />
      <AngerPart year={year} />
      <PsychologistPart year={year} />
      <SummerJobsPart year={year} />
    </VStack>
  );
}
