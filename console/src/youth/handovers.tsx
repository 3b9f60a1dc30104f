import { BodyLong, BodyShort, Heading, VStack } from '@navikt/ds-react';
import { useAsked } from '../api/use-asked';
import { MyHandoversDocument } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { useOrganisationName } from '../shared/organisation-name';
import { useDates, useText } from '../texts/language';

/** What services have asked of one another for the youth, and how far each has come. */
export function Handovers() {
  const t = useText();
  const { day } = useDates();
  const name = useOrganisationName();
  const asked = useAsked(MyHandoversDocument, {});
  return (
    <VStack as="section" gap="space-16">
      <Heading level="2" size="medium">
        {t('handovers.title')}
      </Heading>
      <BodyLong>{t('handovers.about')}</BodyLong>
      <Answer asked={asked} lacking={({ path }) => (path === 'me.handovers' ? t('handovers.away') : null)}>
        {({ me }, faults) => {
          const all = me?.handovers;
          if (all === null || all === undefined) return null;
          if (all.length === 0) return <BodyShort>{t('handovers.none')}</BodyShort>;
          return (
            <ol className="plain-list">
              {all.map(({ id, kind, state, sender, receiver, sentAt, isDelivered }, index) => (
                <li key={id} className="record">
                  <Heading level="3" size="xsmall">
                    {t(`handovers.is.${kind}`)}
                  </Heading>
                  <BodyShort>
                    {t(`handovers.state.${state}`)}. {!isDelivered && t('handovers.notArrived')}
                  </BodyShort>
                  <BodyShort size="small">
                    {t('handovers.line', {
                      sender: name(sender, null, faults, `me.handovers.${index}.sender`),
                      receiver: name(receiver, null, faults, `me.handovers.${index}.receiver`),
                      date: day(sentAt),
                    })}
                  </BodyShort>
                </li>
              ))}
            </ol>
          );
        }}
      </Answer>
    </VStack>
  );
}
