import { BodyShort, Heading, VStack } from '@navikt/ds-react';
import { useParams } from 'react-router';
import type { Fault } from '../../api/faults';
import { useAsked } from '../../api/use-asked';
import { ConsentsOfYouthDocument } from '../../generated/graphql';
import { OneOf } from '../../shared/one-of';
import { useOrganisationName } from '../../shared/organisation-name';
import { useDates, useText } from '../../texts/language';
import { isLanguage, LANGUAGES } from '../../texts/texts';
import { alikeOf } from './alike-consents';
import { ConsentHistory } from './consent-history';
import { ConsentRecord } from '../../shared/consent-record';
import { Invalidation } from './invalidation';
import { Withdrawal } from './withdrawal';
import { YouthAnswer } from './youth-answer';
import type { ConsentOfYouth } from './youth-consents';
import { PageLink } from '../../shared/page-link';

/** One consent: what it says, what happened to it, and how it is withdrawn on the youth's word. */
export function ConsentPage({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const { consentId = '' } = useParams();
  const asked = useAsked(ConsentsOfYouthDocument, { id: youthId });
  return (
    <VStack gap="space-24">
      <YouthAnswer asked={asked}>
        {({ consents }, faults) => (
          <OneOf rows={consents} isIt={({ id }) => id === consentId} unknown={t('officer.consent.none')}>
            {(consent, index) => {
              const alike = alikeOf(consent, consents ?? []);
              return (
                <VStack gap="space-24">
                  <About
                    consent={consent}
                    faults={faults}
                    path={`youth.consents.${index}.recipient`}
                    youthId={youthId}
                  />
                  <Withdrawal key={consent.id} consent={consent} alike={alike} youthId={youthId} again={asked.again} />
                  <Invalidation consent={consent} alike={alike} again={asked.again} />
                  <ConsentHistory of={consent} />
                  <ConsentRecord youthId={youthId} consentId={consent.id} />
                </VStack>
              );
            }}
          </OneOf>
        )}
      </YouthAnswer>
      <PageLink to={`/youth/${youthId}`}>{t('officer.consent.back')}</PageLink>
    </VStack>
  );
}

function About({
  consent,
  faults,
  path,
  youthId,
}: {
  readonly consent: ConsentOfYouth;
  readonly faults: readonly Fault[];
  readonly path: string;
  readonly youthId: string;
}) {
  const t = useText();
  const { day, time } = useDates();
  const name = useOrganisationName();
  const { enteredBy } = consent;
  const said: readonly (readonly [string, string | null])[] = [
    [t('column.recipient'), name(consent.recipient, consent.recipientAgency, faults, path)],
    [t('column.purpose'), consent.purpose ? t(`term.purpose.${consent.purpose}`) : t('officer.consent.unreadable')],
    [
      t('column.categories'),
      consent.categories.map((category) => t(`term.category.${category}`)).join(', ') ||
        t('officer.consent.unreadable'),
    ],
    [t('column.state'), t(`term.consentState.${consent.state}`)],
    [t('column.from'), time(consent.validFrom)],
    [t('column.until'), day(consent.validTo)],
    [t('officer.consent.signedBy'), consent.signedBy.map((signer) => t(`term.signer.${signer}`)).join(', ')],
    [t('app.language'), isLanguage(consent.language) ? LANGUAGES[consent.language] : consent.language],
    [
      t('officer.consent.enteredBy'),
      enteredBy?.capacity === 'YOUTH'
        ? t('term.role.YOUTH')
        : (enteredBy?.personId ?? t('officer.consent.notRecorded')),
    ],
    [t('officer.consent.withdrawnAt'), consent.withdrawnAt ? time(consent.withdrawnAt) : null],
    [
      t('officer.consent.pending'),
      consent.pendingAt.length === 0 ? null : consent.pendingAt.map((agency) => t(`term.agency.${agency}`)).join(', '),
    ],
  ];
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {t('officer.consent.title')}
      </Heading>
      <dl className="facts">
        {said.map(([term, value]) =>
          value === null ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {consent.unreadable.length > 0 && <BodyShort>{t('officer.consent.unreadableAbout')}</BodyShort>}
      {consent.supersededBy && (
        <PageLink to={`/youth/${youthId}/consents/${consent.supersededBy}`}>
          {t('officer.consent.supersededBy')}
        </PageLink>
      )}
    </section>
  );
}
