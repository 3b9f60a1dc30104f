import { BodyShort, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import type { Asked } from '../api/use-asked';
import type { BesideTheLogQuery } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { useDates, useText } from '../texts/language';

/** Whom the youth keeps out, and how each is let in again. */
export function BlockedWorkers({
  asked,
  unblock,
}: {
  readonly asked: Asked<BesideTheLogQuery> & { readonly again: () => void };
  readonly unblock: (person: string) => Promise<void>;
}) {
  const t = useText();
  const { day } = useDates();
  return (
    <VStack as="section" gap="space-8">
      <Heading level="2" size="medium">
        {t('seen.blockedTitle')}
      </Heading>
      <Answer asked={asked} lacking={({ path }) => (path === 'me.blockedWorkers' ? t('seen.blockedAway') : null)}>
        {({ me }) => {
          const workers = me?.blockedWorkers ?? null;
          if (workers === null) return null;
          if (workers.length === 0) return <BodyShort>{t('seen.blockedNone')}</BodyShort>;
          return (
            <ul className="plain-list">
              {workers.map(({ personId, organisation, agency, blockedAt }) => {
                const where =
                  organisation?.name ??
                  (agency === null || agency === undefined ? t('organisation.none') : t(`term.agency.${agency}`));
                return (
                  <li key={personId}>
                    <HStack gap="space-8" align="center">
                      <BodyShort>
                        {blockedAt === null || blockedAt === undefined
                          ? t('seen.blockedAny', { person: personId, where })
                          : t('seen.blockedSince', { person: personId, where, date: day(blockedAt) })}
                      </BodyShort>
                      <Button size="small" variant="secondary" onClick={() => void unblock(personId)}>
                        {t('seen.unblock', { person: personId })}
                      </Button>
                    </HStack>
                  </li>
                );
              })}
            </ul>
          );
        }}
      </Answer>
    </VStack>
  );
}
