import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import { useAsked } from '../api/use-asked';
import { MyCopiesInPersonDocument } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { useDates, useText } from '../texts/language';

/** The codes that officers have made for the youth to read a copy in person: by whom, how they knew who it was, and whether it was used. */
export function CopiesInPerson() {
  const t = useText();
  const { time } = useDates();
  const asked = useAsked(MyCopiesInPersonDocument, {});
  // Most youths were given none, and are not told of it.
  if (asked.state !== 'failed' && asked.data?.me?.copiesInPerson?.length === 0) return null;
  return (
    <VStack as="section" gap="space-12">
      <Heading level="2" size="medium">
        {t('copy.inPerson')}
      </Heading>
      <Answer asked={asked} lacking={({ path }) => (path === 'me.copiesInPerson' ? t('copy.inPersonAway') : null)}>
        {({ me }) => (
          <>
            {(me?.copiesInPerson ?? []).map(({ id, offeredAt, offeredBy, identityCheck, interpreter, openedAt }) => (
              <VStack key={id} gap="space-8" className="card">
                <Heading level="3" size="xsmall">
                  {t('copy.inPersonMade', { at: time(offeredAt), person: offeredBy })}
                </Heading>
                <dl className="facts">
                  <dt>{t('copy.inPersonUsed')}</dt>
                  <dd>
                    {typeof openedAt === 'string'
                      ? t('copy.inPersonUsedAt', { at: time(openedAt) })
                      : t('copy.inPersonUnused')}
                  </dd>
                  <dt>{t('copy.inPersonKnown')}</dt>
                  <dd>{t(`term.identityCheck.${identityCheck}`)}</dd>
                  <dt>{t('copy.inPersonInterpreter')}</dt>
                  <dd>{t(`term.interpreting.${interpreter}`)}</dd>
                </dl>
              </VStack>
            ))}
            {(me?.copiesInPerson ?? []).length > 0 && <BodyLong>{t('copy.inPersonNotYou')}</BodyLong>}
          </>
        )}
      </Answer>
    </VStack>
  );
}
