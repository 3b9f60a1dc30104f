import { BodyLong, Button, Heading, HStack, TextField, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useAsked } from '../api/use-asked';
import { DataProtectionOverviewOfYearDocument } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { FaultAlert } from '../shared/fault-text';
import { osloDay } from '../shared/oslo-time';
import { useSearch } from '../shared/use-search';
import { useText } from '../texts/language';
import { OverviewChart } from './overview-chart';
import { OverviewTables } from './overview-tables';

/** What was let see of youths of the municipality in a year, as counts: no youth and no worker is named. */
export function OverviewPage() {
  const t = useText();
  const { said, say } = useSearch();
  const year = Number(said('year')) || Number(osloDay().slice(0, 4));
  const [typed, setTyped] = useState(String(year));
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {t('overview.title', { year: String(year) })}
      </Heading>
      <BodyLong>{t('overview.about')}</BodyLong>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          say({ year: typed });
        }}
      >
        <HStack gap="space-8" align="end">
          <TextField
            label={t('overview.year')}
            type="number"
            min={2000}
            max={2100}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Button type="submit" variant="secondary">
            {t('filter.show')}
          </Button>
        </HStack>
      </form>
      <Counts key={year} year={year} />
    </VStack>
  );
}

/** The counts of one year: those of another are never shown in their place. */
function Counts({ year }: { readonly year: number }) {
  const asked = useAsked(DataProtectionOverviewOfYearDocument, { year });
  return (
    <Answer asked={asked}>
      {({ dataProtectionOverview: overview }, faults) =>
        overview === null || overview === undefined ? (
          <FaultAlert faults={faults} />
        ) : (
          <VStack gap="space-32">
            <OverviewTables overview={overview} faults={faults} year={year} />
            {overview.accesses.length > 0 && <OverviewChart accesses={overview.accesses} />}
          </VStack>
        )
      }
    </Answer>
  );
}
