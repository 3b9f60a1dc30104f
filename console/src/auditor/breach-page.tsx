import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import type { CategoryDisclosureFilter } from '../generated/graphql';
import { ALL_CATEGORIES } from '../shared/kinds';
import { osloMoment } from '../shared/oslo-time';
import { oneOf, useSearch } from '../shared/use-search';
import { useText } from '../texts/language';
import { BreachForm, type BreachAsked } from './breach-form';
import { BreachLines } from './breach-lines';

/** The question as it is asked, where enough is chosen. */
function questionOf({ category, from, to, organisation }: BreachAsked): CategoryDisclosureFilter | null {
  const [kind, first, last] = [oneOf(ALL_CATEGORIES, category), osloMoment(from), osloMoment(to)];
  if (kind === undefined || first === null || last === null) return null;
  return { category: kind, from: first, to: last, organisationId: organisation || null };
}

/** After a breach: who was let see a kind of data, of whom, from when to when. */
export function BreachPage() {
  const t = useText();
  const { said } = useSearch();
  const asked: BreachAsked = {
    category: said('category'),
    from: said('from'),
    to: said('to'),
    organisation: said('organisation'),
  };
  const question = questionOf(asked);
  return (
    <VStack gap="space-24">
      <div>
        <Heading level="1" size="large" spacing>
          {t('breach.title')}
        </Heading>
        <BodyLong>{t('breach.about')}</BodyLong>
      </div>
      <BreachForm asked={asked} />
      {question !== null && <BreachLines key={JSON.stringify(question)} input={question} />}
    </VStack>
  );
}
