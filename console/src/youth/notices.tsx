import { BodyLong, BodyShort, Heading, VStack } from '@navikt/ds-react';
import { Link } from 'react-router';
import { MyNoticesDocument, type MyNoticesQuery, type NoticeKind } from '../generated/graphql';
import { PagedList } from '../shared/paged-list';
import { usePaged } from '../shared/use-paged';
import { useDates, useText } from '../texts/language';
import './youth.css';

type MyNotice = NonNullable<NonNullable<MyNoticesQuery['me']>['notices']>['edges'][number]['node'];

/** Where it stands what a notice is about. What is told to services is none of these. */
const WHERE = {
  CONSENT_ENDS_SOON: (id) => `/consents/${id}`,
  SIGNATURE_LAPSES_SOON: (id) => `/consents/${id}`,
  RIGHTS_CHANGE: () => '/consents',
  CONSENT_ENTERED: () => '/consents',
  REQUEST_RECEIVED: (id) => `/consents/requests/${id}`,
  REQUEST_EXPIRES_SOON: (id) => `/consents/requests/${id}`,
  EMERGENCY_OPENED: () => '/seen?show=law',
  EMERGENCY_REVIEWED: () => '/seen?show=law',
  COPY_OPENED: () => '/copy',
  CLAIM_ANSWERED: (id) => `/claims/${id}`,
  EMERGENCY_TO_REVIEW: () => '/seen',
  CLAIM_RECEIVED: () => '/claims',
} as const satisfies Record<NoticeKind, (subjectId: string) => string>;

const reached = ({ outcome }: MyNotice): boolean => outcome === 'SENT';

/** What the youth was told of; first what may never have got through. No notice names a service. */
export function Notices() {
  const t = useText();
  const paged = usePaged(MyNoticesDocument, {}, 'me.notices', ({ me }) => me?.notices);
  return (
    <VStack gap="space-16" align="start">
      <Heading level="1" size="large">
        {t('notices.title')}
      </Heading>
      <BodyLong>{t('notices.about')}</BodyLong>
      <PagedList paged={paged} empty={t('notices.empty')}>
        {(lines) => {
          const notices = lines.map(({ edge }) => edge.node);
          return (
            <>
              <Some title={t('notices.missed')} notices={notices.filter((notice) => !reached(notice))} />
              <Some title={t('notices.sent')} notices={notices.filter(reached)} />
            </>
          );
        }}
      </PagedList>
    </VStack>
  );
}

function Some({ title, notices }: { readonly title: string; readonly notices: readonly MyNotice[] }) {
  const t = useText();
  const { time } = useDates();
  if (notices.length === 0) return null;
  return (
    <section className="whole">
      <Heading level="2" size="medium">
        {title}
      </Heading>
      <ul className="plain-list">
        {notices.map(({ id, kind, step, subjectId, madeAt, outcome }) => {
          const said = t(`notices.kind.${kind}`, { step });
          return (
            <li key={id} className="seen-line">
              <Heading level="3" size="xsmall">
                {said}
              </Heading>
              <BodyShort size="small">
                {time(madeAt)}. {t(`notices.outcome.${outcome ?? 'WAITING'}`)}
              </BodyShort>
              <Link to={WHERE[kind](subjectId ?? '')} aria-label={`${t('notices.see')}: ${said}`}>
                {t('notices.see')}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
