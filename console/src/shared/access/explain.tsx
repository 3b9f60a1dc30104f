import { Alert, BodyLong, Select, VStack } from '@navikt/ds-react';
import type { FormEvent } from 'react';
import { isWithheld } from '../../api/faults';
import { useAsked } from '../../api/use-asked';
import { ExplainAccessDocument, type DataCategory, type Purpose } from '../../generated/graphql';
import { Answer } from '../answer';
import { FaultAlert } from '../fault-text';
import { ALL_CATEGORIES, ALL_PURPOSES } from '../kinds';
import { OrganisationSelect } from '../organisation-select';
import { osloFieldOf, osloMoment } from '../oslo-time';
import { oneOf, useSearch } from '../use-search';
import { useText } from '../../texts/language';
import { useVoice } from '../use-voice';
import { Explanation } from './explanation';
import type { WhoseAccess } from './whose-access';
import { NativeField } from '../native-field';
import { useChosen } from '../use-chosen';
import { SendButton } from '../send-button';

/**
 * Why an organisation sees a kind of data, or does not: rule by rule, now or before. What is asked stands in the address. A youth whose
 * address is protected is told of none, whichever they choose: somebody may make them try one after another.
 */
export function Explain({ whose, level }: { readonly whose: WhoseAccess; readonly level: '2' | '3' }) {
  const t = useText();
  const voice = useVoice(whose.youthId === null);
  const { said, say } = useSearch();
  const [chosen, setChosen] = useChosen({
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
    <>
      <BodyLong>{voice('explain.about')}</BodyLong>
      <form onSubmit={explain} className="narrow">
        <VStack gap="space-16" align="stretch">
          <OrganisationSelect
            id="explain-organisation"
            label={voice('column.organisation')}
            any={t('officer.give.choose')}
            value={chosen.organisation}
            onChange={(next) => choose({ organisation: next?.id ?? '' })}
          />
          <Select
            id="explain-category"
            label={voice('column.category')}
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
            label={voice('column.purpose')}
            value={chosen.purpose}
            onChange={({ target }) => choose({ purpose: target.value })}
          >
            <option value="">{voice('explain.everyPurpose')}</option>
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
            <SendButton
              isBusy={false}
              needed={[
                {
                  id: 'explain-organisation',
                  label: voice('column.organisation'),
                  isFilled: chosen.organisation !== '',
                },
                { id: 'explain-category', label: voice('column.category'), isFilled: chosen.category !== '' },
              ]}
            >
              {voice('explain.ask')}
            </SendButton>
          </div>
        </VStack>
      </form>
      {organisationId !== '' && category !== undefined && (
        <Explained
          key={JSON.stringify([organisationId, category, said('purpose'), said('at')])}
          whose={whose}
          level={level}
          organisationId={organisationId}
          category={category}
          purpose={oneOf(ALL_PURPOSES, said('purpose'))}
          at={said('at') === '' ? null : said('at')}
        />
      )}
    </>
  );
}

function Explained({
  whose,
  level,
  organisationId,
  category,
  purpose,
  at,
}: {
  readonly whose: WhoseAccess;
  readonly level: '2' | '3';
  readonly organisationId: string;
  readonly category: DataCategory;
  readonly purpose: Purpose | undefined;
  readonly at: string | null;
}) {
  const t = useText();
  const voice = useVoice(whose.youthId === null);
  const asked = useAsked(ExplainAccessDocument, {
    youthId: whose.youthId,
    organisationId,
    category,
    purpose: purpose ?? null,
    at,
  });
  return (
    <Answer asked={asked}>
      {({ explainAccess }, faults) => {
        if (isWithheld(faults, 'explainAccess')) return <Alert variant="info">{t('access.whyWithheld')}</Alert>;
        if (explainAccess === null || explainAccess === undefined) return <FaultAlert faults={faults} />;
        if (explainAccess.length === 0) return <BodyLong>{voice('explain.none')}</BodyLong>;
        return (
          <VStack gap="space-32">
            {explainAccess.map((explanation) => (
              <Explanation
                key={`${explanation.purpose}${explanation.placesYouth}`}
                of={explanation}
                whose={whose}
                level={level}
              />
            ))}
          </VStack>
        );
      }}
    </Answer>
  );
}
