import { Fragment, type ReactNode } from 'react';
import { useCaller } from '../session/session';
import { PageLink } from '../shared/page-link';
import { useDates, useText } from '../texts/language';
import '../youth/youth.css';
import { useClaimWords, type ClaimOfService } from './claim-of-service';

/** What is known of a claim: whose it is and the words of it to who has taken it alone. */
export function ClaimFacts({ claim }: { readonly claim: ClaimOfService }) {
  const t = useText();
  const { day } = useDates();
  const words = useClaimWords();
  const entryText = useEntryText();
  const { youthId, entry, outcome, answeredAt } = claim;
  const isOpen = claim.state === 'SENT' || claim.state === 'TAKEN';
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('answering.state'), words.state(claim)],
    [t('answering.sentAt'), `${day(claim.sentAt)} (${words.age(claim)})`],
    [t('answering.due'), isOpen && `${day(claim.dueOn)}${claim.isOverdue ? `. ${t('answering.overdue')}` : ''}`],
    [t('answering.youth'), youthId && <Whose youthId={youthId} />],
    [t('answering.statute'), claim.statute],
    [t('answering.entry'), entry && entryText(entry)],
    [t('answering.said'), claim.said],
    [t('answering.wanted'), claim.wanted],
    [t('answering.answeredAt'), answeredAt && day(answeredAt)],
    [t('answering.outcomes'), outcome && t(`answering.outcome.${outcome}`)],
    [t('answering.reason'), claim.reason],
  ];
  return (
    <dl className="facts">
      {facts.map(
        ([title, value]) =>
          value !== null &&
          value !== undefined &&
          value !== false && (
            <Fragment key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}

/** Leaders have no page of a youth. */
function Whose({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const { role } = useCaller();
  if (role === 'LEADER') return <span className="wrapped">{youthId}</span>;
  return <PageLink to={`/youth/${youthId}`}>{t('received.toYouth', { reference: youthId.slice(-6) })}</PageLink>;
}

/** What was done, when and by whom; of what somebody else did, that it was somebody else. */
function useEntryText(): (entry: NonNullable<ClaimOfService['entry']>) => string {
  const t = useText();
  const { time } = useDates();
  return ({ act, at, isOwn, personId }) =>
    t(isOwn ? 'answering.entryOwn' : 'answering.entryOther', {
      what: act === null || act === undefined ? t('claims.entryUnknown') : t(`term.act.${act}`),
      who: personId ?? '',
      at: time(at),
    });
}
