import { BodyLong, Button, Heading, Select, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { useAsked } from '../../api/use-asked';
import { ExplainAccessOfYouthDocument, type DataCategory, type Purpose } from '../../generated/graphql';
import { Answer } from '../../shared/answer';
import { FaultAlert } from '../../shared/fault-text';
import { ALL_CATEGORIES, ALL_PURPOSES } from '../../shared/kinds';
import { OrganisationSelect } from '../../shared/organisation-select';
import { osloFieldOf, osloMoment } from '../../shared/oslo-time';
import { oneOf, useSearch } from '../../shared/use-search';
import { useText } from '../../texts/language';
import { Explanation } from './explanation';
import { NativeField } from '../../shared/native-field';

/** Why an organisation sees a kind of data, or does not: rule by rule, now or at a moment that has been. */
export function ExplainPage({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const { said, say } = useSearch();
  const [chosen, setChosen] = useState({
    organisation: said('organisation'),
    category: said('category'),
    purpose: said('purpose'),
    at: said('at') === '' ? '' : osloFieldOf(new Date(said('at'))),
  });
  const choose = (part: Partial<typeof chosen>): void => setChosen((before) => ({ ...before, ...part }));
  const explain = (event: FormEvent): void => {
    event.preventDefault();
    say({ ...chosen, at: chosen.at === '' ? null : osloMoment(chosen.at) });
  };
  const organisationId = said('organisation');
  const category = oneOf(ALL_CATEGORIES, said('category'));
  return (
    <VStack gap="space-24" as="section">
      <Heading level="2" size="medium">
        {t('officer.youth.explain')}
      </Heading>
      <BodyLong>{t('officer.explain.about')}</BodyLong>
      <form onSubmit={explain} className="narrow">
        <VStack gap="space-16" align="stretch">
          <OrganisationSelect
            label={t('column.organisation')}
            any={t('officer.give.choose')}
            value={chosen.organisation}
            onChange={(next) => choose({ organisation: next?.id ?? '' })}
          />
          <Select
            label={t('column.category')}
            value={chosen.category}
            onChange={({ target }) => choose({ category: target.value })}
          >
            <option value="">{t('officer.give.choose')}</option>
            {ALL_CATEGORIES.map((each) => (
              <option key={each} value={each}>
                {t(`term.category.${each}`)}
              </option>
            ))}
          </Select>
          <Select
            label={t('column.purpose')}
            value={chosen.purpose}
            onChange={({ target }) => choose({ purpose: target.value })}
          >
            <option value="">{t('officer.explain.everyPurpose')}</option>
            {ALL_PURPOSES.map((each) => (
              <option key={each} value={each}>
                {t(`term.purpose.${each}`)}
              </option>
            ))}
          </Select>
          <NativeField
            label={t('moment.at')}
            description={t('moment.about')}
            type="datetime-local"
            max={osloFieldOf(new Date())}
            value={chosen.at}
            onChange={({ target }) => choose({ at: target.value })}
          />
          <div>
            <Button type="submit" disabled={chosen.organisation === '' || chosen.category === ''}>
              {t('officer.explain.ask')}
            </Button>
          </div>
        </VStack>
      </form>
      {organisationId !== '' && category !== undefined && (
        <Explained
          youthId={youthId}
          organisationId={organisationId}
          category={category}
          purpose={oneOf(ALL_PURPOSES, said('purpose'))}
          at={said('at') === '' ? null : said('at')}
        />
      )}
    </VStack>
  );
}

function Explained({
  youthId,
  organisationId,
  category,
  purpose,
  at,
}: {
  readonly youthId: string;
  readonly organisationId: string;
  readonly category: DataCategory;
  readonly purpose: Purpose | undefined;
  readonly at: string | null;
}) {
  const t = useText();
  const asked = useAsked(ExplainAccessOfYouthDocument, {
    youthId,
    organisationId,
    category,
    purpose: purpose ?? null,
    at,
  });
  return (
    <Answer asked={asked}>
      {({ explainAccess }, faults) => {
        if (explainAccess === null || explainAccess === undefined) return <FaultAlert faults={faults} />;
        if (explainAccess.length === 0) return <BodyLong>{t('officer.explain.none')}</BodyLong>;
        return (
          <VStack gap="space-32">
            {explainAccess.map((explanation) => (
              <Explanation
                key={`${explanation.purpose}${explanation.placesYouth}`}
                of={explanation}
                youthId={youthId}
              />
            ))}
          </VStack>
        );
      }}
    </Answer>
  );
}
