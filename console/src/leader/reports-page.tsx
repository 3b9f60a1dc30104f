import { BodyLong, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import { useCaller } from '../session/session';
import { printWhole } from '../shared/drawn-when-seen';
import { ChoiceInAddress } from '../shared/choice-in-address';
import { OrganisationSelect } from '../shared/organisation-select';
import { useSearch } from '../shared/use-search';
import { useText } from '../texts/language';
import { ActivityPart } from './activity-part';
import { DistrictsPart } from './districts-part';
import { LEADING } from './leader-asks';
import { AngerPart, HapPart, PsychologistPart, ReachPart, SummerJobsPart } from './programme-parts';
import { WhoseReport } from './whose-report';
import { YearsPart } from './years-part';
import './reports.css';

const OUTREACH = ['OUTREACH'] as const;
const FIRST_YEAR = 2012;

/** A year of outreach in figures. Which year, and for who leads no outreach service also whose, stands in the address. */
export function ReportsPage() {
  const t = useText();
  const { said, say } = useSearch();
  const { agency } = useCaller();
  const whose = agency === 'OUTREACH' ? null : said('organisation');
  const thisYear = new Date().getFullYear();
  // The running year is for its own leader alone.
  const lastYear = whose === null ? thisYear : thisYear - 1;
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, before) => lastYear - before);
  // The last year that is over.
  const year = years.find((each) => String(each) === said('year')) ?? thisYear - 1;
  return (
    <VStack gap="space-32">
      <VStack gap="space-16">
        <Heading level="1" size="large">
          {t('reports.heading', { year: String(year) })}
        </Heading>
        <BodyLong>{t('reports.about')}</BodyLong>
        <HStack gap="space-16" align="end" className="not-printed">
          <ChoiceInAddress name="year" label={t('reports.year')} of={years} value={year} />
          {whose !== null && (
            <OrganisationSelect
              label={t('reports.whose')}
              any={t('record.choose')}
              agencies={OUTREACH}
              askedFor={LEADING}
              value={whose}
              onChange={(organisation) => say({ organisation: organisation?.id ?? null })}
            />
          )}
          <Button variant="secondary" onClick={() => void printWhole()}>
            {t('reports.print')}
          </Button>
        </HStack>
      </VStack>
      {whose === '' ? (
        <BodyLong>{t('reports.chooseWhose')}</BodyLong>
      ) : (
        <WhoseReport value={whose}>
          <ActivityPart year={year} />
          <DistrictsPart year={year} />
          <YearsPart year={year} />
          <ReachPart year={year} />
          <HapPart year={year} />
          <AngerPart year={year} />
          <PsychologistPart year={year} />
          <SummerJobsPart year={year} />
        </WhoseReport>
      )}
    </VStack>
  );
}
