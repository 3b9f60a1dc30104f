import { BodyLong, BodyShort, Button, Heading, VStack } from '@navikt/ds-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { Fault } from '../api/faults';
import { act } from '../api/use-asked';
import { MyClaimsDocument, WithdrawClaimDocument } from '../generated/graphql';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { useOrganisationName } from '../shared/organisation-name';
import { PagedList } from '../shared/paged-list';
import { usePaged } from '../shared/use-paged';
import { useStatute } from '../shared/use-statute';
import { useDates, useLanguage, useText } from '../texts/language';
import { useClaimTitle, type MyClaim } from './claims';

/** One claim, as far as it has come. The list is asked for until it is found. */
export function ClaimPage() {
  const t = useText();
  const { id = '' } = useParams();
  const paged = usePaged(MyClaimsDocument, {}, 'me.claims', ({ me }) => me?.claims);
  const [isDone, setIsDone] = useState(false);
  const found = paged.lines.find(({ edge }) => edge.node.id === id);
  const { state, hasMore, more } = paged;
  useEffect(() => {
    if (found === undefined && state === 'here' && hasMore) void more();
  }, [found, state, hasMore]);
  return (
    <VStack gap="space-16" align="start">
      <Heading level="1" size="large">
        {t('claims.one')}
      </Heading>
      <Done>{isDone ? t('claims.withdrawn') : null}</Done>
      <PagedList paged={{ ...paged, hasMore: false }} empty={t('consents.unknown')}>
        {() =>
          found === undefined ? (
            <BodyShort>{t(hasMore ? 'state.loading' : 'consents.unknown')}</BodyShort>
          ) : (
            <OneClaim
              claim={found.edge.node}
              faults={found.faults}
              again={() => {
                setIsDone(true);
                paged.again();
              }}
            />
          )
        }
      </PagedList>
      <Link to="/claims">{t('claims.back')}</Link>
    </VStack>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  if (children === null || children === undefined) return null;
  return (
    <div className="fact">
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What the law has kept of what is asked to be erased, and why; and what goes when the service says yes. */
function ClaimedRecords({ records }: { readonly records: MyClaim['records'] }) {
  const t = useText();
  const { language } = useLanguage();
  return ([true, false] as const).map((isKept) => {
    const those = records.filter(({ isKeptByLaw }) => isKeptByLaw === isKept);
    if (those.length === 0) return null;
    return (
      <section key={String(isKept)}>
        <Heading level="3" size="xsmall">
          {t(isKept ? 'claims.keptByLaw' : 'claims.erasable')}
        </Heading>
        <ul>
          {those.map(({ kind, why, statute }) => (
            <li key={kind}>{t('claims.bylaw', { why: why[language], statute })}</li>
          ))}
        </ul>
      </section>
    );
  });
}

function OneClaim({
  claim,
  faults,
  again,
}: {
  readonly claim: MyClaim;
  readonly faults: readonly Fault[];
  readonly again: () => void;
}) {
  const t = useText();
  const { day, time } = useDates();
  const { language } = useLanguage();
  const name = useOrganisationName();
  const titleOf = useClaimTitle();
  const statute = useStatute();
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const isOpen = claim.state === 'SENT' || claim.state === 'TAKEN';
  const entryText = ({ act: done, at, personId }: NonNullable<MyClaim['entry']>): string =>
    [
      done === null || done === undefined ? t('claims.entryUnknown') : t(`term.act.${done}`),
      ...(personId === null || personId === undefined ? [] : [personId]),
      time(at),
    ].join(', ');
  const withdraw = async (): Promise<void> => {
    const answer = await act(WithdrawClaimDocument, { id: claim.id, version: claim.version });
    setRefused(answer.faults);
    if (answer.done === null) return;
    again();
  };
  return (
    <VStack gap="space-16" align="start" className="whole">
      <FaultAlert faults={refused} />
      <Heading level="2" size="small">
        {titleOf(claim)}
      </Heading>
      <dl className="facts">
        <Fact title={t('claims.of')}>{name(claim.organisation, claim.agency, faults, 'node.organisation')}</Fact>
        <Fact title={t('claims.state')}>{t(`claims.state.${claim.state}`)}</Fact>
        <Fact title={t('claims.sentAt')}>{day(claim.sentAt)}</Fact>
        {isOpen && (
          <Fact title={t('claims.due')}>
            {claim.isOverdue ? t('claims.overdue', { date: day(claim.dueOn) }) : day(claim.dueOn)}
          </Fact>
        )}
        <Fact title={t('claims.statute')}>{statute(claim.statute)}</Fact>
        <Fact title={t('claims.takenBy')}>{claim.takenBy}</Fact>
        {claim.answeredAt !== null && claim.answeredAt !== undefined && (
          <Fact title={t('claims.answeredAt')}>{day(claim.answeredAt)}</Fact>
        )}
        {claim.outcome !== null && claim.outcome !== undefined && (
          <Fact title={t('claims.outcome')}>{t(`claims.outcome.${claim.outcome}`)}</Fact>
        )}
        <Fact title={t('claims.reason')}>{claim.reason}</Fact>
        {claim.entry !== null && claim.entry !== undefined && (
          <Fact title={t('claims.entry')}>{entryText(claim.entry)}</Fact>
        )}
        <Fact title={t('claims.said')}>{claim.said}</Fact>
        <Fact title={t('claims.wanted')}>{claim.wanted}</Fact>
      </dl>
      <ClaimedRecords records={claim.records} />
      {claim.complaint !== null && claim.complaint !== undefined && (
        <section>
          <Heading level="3" size="xsmall">
            {t('claims.complaint')}
          </Heading>
          <BodyLong>{claim.complaint[language]}</BodyLong>
        </section>
      )}
      {claim.told.length > 0 && (
        <section>
          <Heading level="3" size="xsmall">
            {t('claims.told')}
          </Heading>
          <ul>
            {claim.told.map(({ id, organisation, acknowledgedAt }, index) => {
              const who = name(organisation, null, faults, `node.told.${index}.organisation`);
              return (
                <li key={id}>
                  {t(acknowledgedAt === null || acknowledgedAt === undefined ? 'claims.toldNot' : 'claims.toldSeen', {
                    who,
                  })}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {isOpen && (
        <Button variant="secondary" onClick={() => void withdraw()}>
          {t('claims.withdraw')}
        </Button>
      )}
    </VStack>
  );
}
