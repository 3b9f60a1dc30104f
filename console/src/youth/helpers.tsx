import { BodyShort, Heading, VStack } from '@navikt/ds-react';
import { useAsked } from '../api/use-asked';
import { MyHelpersDocument } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { useOrganisationName } from '../shared/organisation-name';
import { useDates, useText } from '../texts/language';
import { RecordView } from './record-view';

/** Who the youth is, and which services help them, on what. */
export function Helpers() {
  const t = useText();
  const { day } = useDates();
  const name = useOrganisationName();
  const asked = useAsked(MyHelpersDocument, {});
  return (
    <Answer asked={asked} lacking={({ path }) => (path === 'me.serviceRelations' ? t('held.helpersAway') : null)}>
      {({ me }, faults) => (
        <VStack gap="space-24">
          <section>
            <Heading level="2" size="medium">
              {t('held.who')}
            </Heading>
            <RecordView value={{ name: me?.name, birthDate: me?.birthDate }} at="me" path="me" faults={faults} />
          </section>
          <section>
            <Heading level="2" size="medium">
              {t('held.helpers')}
            </Heading>
            {me?.serviceRelations?.length === 0 && <BodyShort>{t('held.helpersNone')}</BodyShort>}
            {(me?.serviceRelations ?? []).length > 0 && (
              <ul>
                {(me?.serviceRelations ?? []).map(
                  ({ organisation, agency, begunAt, ground, groundState, endedAt }, index) => (
                    <li key={`${agency ?? ''}${begunAt}`}>
                      <BodyShort>
                        <strong>
                          {name(organisation, agency, faults, `me.serviceRelations.${index}.organisation`)}
                        </strong>
                        <br />
                        {endedAt === null || endedAt === undefined
                          ? t('held.since', { from: day(begunAt) })
                          : t('held.fromTo', { from: day(begunAt), to: day(endedAt) })}
                        {'. '}
                        {ground !== null &&
                          ground !== undefined &&
                          t('held.rests', { ground: t(`held.ground.${ground}`) })}{' '}
                        {groundState === 'UNVERIFIED' && t('held.unverified')}
                      </BodyShort>
                    </li>
                  ),
                )}
              </ul>
            )}
          </section>
        </VStack>
      )}
    </Answer>
  );
}
