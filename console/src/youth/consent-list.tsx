import { BodyLong, BodyShort, Button, Heading, VStack } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { nodesOf } from '../api/nodes-of';
import { useAsked } from '../api/use-asked';
import {
  MyConsentsDocument,
  MyPermissionsDocument,
  MyRequestsDocument,
  MySigningsDocument,
  type MyConsentsQuery,
  type MyRequestsQuery,
} from '../generated/graphql';
import { Answer } from '../shared/answer';
import { isSaid } from '../shared/is-said';
import { useOrganisationName } from '../shared/organisation-name';
import { useDates, useText } from '../texts/language';
import { ConsentFacts } from './consent-facts';
import { mayAskToLive } from './permissions';
import { useWords } from './use-words';

export type MyConsent = NonNullable<NonNullable<NonNullable<MyConsentsQuery['me']>['consents']>[number]>;
export type MyRequest = NonNullable<NonNullable<MyRequestsQuery['me']>['consentRequests']>['edges'][number]['node'];

const HOLDS: readonly string[] = ['ACTIVE', 'NOT_YET_VALID'];

/** How many of the kinds that were asked for are answered. */
const answered = ({ categories }: MyRequest): number =>
  categories.filter(({ answer }) => answer !== 'NOT_ANSWERED').length;

/** What waits for an answer first, then what holds, then what has ended. */
export function ConsentList() {
  const t = useText();
  return (
    <VStack gap="space-32">
      <VStack gap="space-8">
        <Heading level="1" size="large">
          {t('consents.title')}
        </Heading>
        <BodyLong>{t('consents.about')}</BodyLong>
      </VStack>
      <Requests />
      <Signings />
      <Permissions />
      <Given />
    </VStack>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <VStack as="section" gap="space-12">
      <Heading level="2" size="medium">
        {title}
      </Heading>
      {children}
    </VStack>
  );
}

function Requests() {
  const t = useText();
  const { day } = useDates();
  const { categories, purpose } = useWords();
  const name = useOrganisationName();
  const asked = useAsked(MyRequestsDocument, { after: null });
  const seeOrRest = (request: MyRequest): string => t(answered(request) > 0 ? 'consents.answerRest' : 'consents.see');
  return (
    <Section title={t('consents.asked')}>
      <Answer asked={asked} lacking={({ path }) => (path === 'me.consentRequests' ? t('consents.askedAway') : null)}>
        {({ me }, faults) => {
          const all = nodesOf(me?.consentRequests).map((request, index) => ({
            request,
            recipient: name(
              request.organisation,
              request.agency,
              faults,
              `me.consentRequests.edges.${index}.node.organisation`,
            ),
          }));
          const pending = all.filter(({ request }) => request.state === 'PENDING');
          const old = all.filter(({ request }) => request.state !== 'PENDING');
          return (
            <VStack gap="space-16">
              {pending.length === 0 && isSaid(me?.consentRequests) && <BodyShort>{t('consents.askedNone')}</BodyShort>}
              {pending.map(({ request, recipient }) => (
                <VStack key={request.id} gap="space-8" align="start" className="card">
                  <BodyLong>
                    {t('consents.request', {
                      recipient,
                      what: categories(request.categories.map(({ category }) => category)),
                      help: purpose(request.purpose),
                    })}
                  </BodyLong>
                  <BodyLong>{t('consents.reason', { reason: request.reason })}</BodyLong>
                  {answered(request) > 0 && (
                    <BodyShort weight="semibold">
                      {t('consents.partAnswered', { answered: answered(request), count: request.categories.length })}
                    </BodyShort>
                  )}
                  <BodyShort>{t('consents.answerBy', { date: day(request.expiresAt) })}</BodyShort>
                  <Button
                    as={Link}
                    role="link"
                    to={`/consents/requests/${request.id}`}
                    aria-label={`${seeOrRest(request)}: ${recipient}, ${day(request.sentAt)}`}
                  >
                    {seeOrRest(request)}
                  </Button>
                </VStack>
              ))}
              {old.length > 0 && (
                <section>
                  <Heading level="3" size="small">
                    {t('consents.old')}
                  </Heading>
                  <ul>
                    {old.map(({ request, recipient }) => (
                      <li key={request.id}>
                        <Link to={`/consents/requests/${request.id}`}>{`${recipient}, ${day(request.sentAt)}`}</Link>
                        {`: ${t(`term.requestState.${request.state}`)}`}
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </VStack>
          );
        }}
      </Answer>
    </Section>
  );
}

function Signings() {
  const t = useText();
  const { categories } = useWords();
  const asked = useAsked(MySigningsDocument, {});
  // Most youths have none, and are not told of it.
  if (asked.state === 'here' && asked.data.me?.guardianSignings?.length === 0) return null;
  return (
    <Section title={t('signing.mine')}>
      <Answer
        asked={asked}
        lacking={({ path }) => (path === 'me.guardianSignings' ? t('consents.signingsAway') : null)}
      >
        {({ me }) =>
          (me?.guardianSignings ?? []).map(({ id, state, guardianSees }) => (
            <VStack key={id} gap="space-4" align="start" className="card">
              <Heading level="3" size="xsmall">
                {categories(guardianSees.categories)}
              </Heading>
              <BodyShort>{t(`signing.state.${state}`)}</BodyShort>
              <Link
                to={`/consents/signings/${id}`}
                aria-label={`${t(state === 'SIGNED' ? 'signing.open' : 'consents.more')}: ${categories(guardianSees.categories)}`}
              >
                {t(state === 'SIGNED' ? 'signing.open' : 'consents.more')}
              </Link>
            </VStack>
          ))
        }
      </Answer>
    </Section>
  );
}

function Permissions() {
  const t = useText();
  const { state, data } = useAsked(MyPermissionsDocument, {});
  const me = data?.me ?? null;
  // Whoever is 18 and never asked has nothing to ask for. Where that is not known, the page that is led to says so.
  if (state === 'loading' && me === null) return null;
  if (me !== null && !mayAskToLive(me) && me.guardianPermissions?.length === 0) return null;
  return (
    <Section title={t('permission.title')}>
      <BodyShort>{t('permission.short')}</BodyShort>
      <div>
        <Link to="/consents/permissions">{t('permission.go')}</Link>
      </div>
    </Section>
  );
}

function Given() {
  const t = useText();
  const asked = useAsked(MyConsentsDocument, {});
  return (
    <Answer asked={asked} lacking={({ path }) => (path === 'me.consents' ? t('consents.awayList') : null)}>
      {({ me }, faults) => {
        if (me?.consents === null || me?.consents === undefined) return null;
        const all = me.consents.flatMap((consent, index) => (consent === null ? [] : [{ consent, index }]));
        const holds = all.filter(({ consent }) => HOLDS.includes(consent.state));
        const ended = all.filter(({ consent }) => !HOLDS.includes(consent.state));
        return (
          <VStack gap="space-32">
            <Section title={t('consents.holds')}>
              {holds.length === 0 && <BodyShort>{t('consents.holdsNone')}</BodyShort>}
              {holds.map(({ consent, index }) => (
                <ConsentFacts key={consent.id} consent={consent} faults={faults} at={`me.consents.${index}`}>
                  {(which) => (
                    <Button
                      as={Link}
                      role="link"
                      variant="secondary"
                      size="small"
                      aria-label={`${t('consents.withdraw')}: ${which}`}
                      to={`/consents/${consent.id}`}
                    >
                      {t('consents.withdraw')}
                    </Button>
                  )}
                </ConsentFacts>
              ))}
            </Section>
            <Section title={t('consents.ended')}>
              {ended.length === 0 && <BodyShort>{t('consents.endedNone')}</BodyShort>}
              {ended.map(({ consent, index }) => (
                <ConsentFacts key={consent.id} consent={consent} faults={faults} at={`me.consents.${index}`}>
                  {(which) => (
                    <Link to={`/consents/${consent.id}`} aria-label={`${t('consents.more')}: ${which}`}>
                      {t('consents.more')}
                    </Link>
                  )}
                </ConsentFacts>
              ))}
            </Section>
          </VStack>
        );
      }}
    </Answer>
  );
}
