import { BodyLong, BodyShort, Heading } from '@navikt/ds-react';
import { Link } from 'react-router';
import { useIntl } from 'react-intl';
import { useOrganisationName } from '../shared/organisation-name';
import type { Line } from '../shared/use-paged';
import { useStatute } from '../shared/use-statute';
import { useDates, useLanguage, useText } from '../texts/language';
import { agencyOf } from './category-owner';
import { SeenActions } from './seen-actions';
import type { SeenEdge, SeenEntry } from './seen-filter';
import type { GatheredEntry } from './gathered';
import { SeenReceipts } from './seen-receipt';
import { useWords } from './use-words';
import type { BesideTheLog } from './who-has-seen-me';

/** One line of the log, in sentences. */
export function SeenLine({
  line,
  also,
  entries,
  beside,
}: {
  readonly line: Line<SeenEdge>;
  /** When the same was done on the same day too, by who oversees. */
  readonly also: readonly string[];
  /** What stands in it, of which there are receipts. */
  readonly entries: readonly GatheredEntry[];
  readonly beside: BesideTheLog;
}) {
  const t = useText();
  const { day, time } = useDates();
  const { edge, faults } = line;
  const who = useOrganisationName();
  const said = useSentence();
  if (edge.node === null || edge.node === undefined) {
    const { deletion } = edge;
    return (
      <li className="seen-line">
        <BodyLong>
          {t('seen.deleted', {
            date: deletion === null || deletion === undefined ? '' : day(deletion.deletedAt),
            decision: deletion?.decision ?? '',
          })}
        </BodyLong>
      </li>
    );
  }
  const { node } = edge;
  const isOwn = node.role === 'YOUTH';
  const named = isOwn
    ? t('seen.you')
    : node.organisation === null && node.agency === null
      ? (node.municipalUnit?.name ??
        (node.role === null || node.role === undefined ? t('seen.someone') : t(`term.role.${node.role}`)))
      : (node.organisation?.name ??
        (node.agency === null || node.agency === undefined ? t('seen.someone') : t(`term.agency.${node.agency}`)));
  return (
    <li className="seen-line">
      <Sentence said={said(node, named)} times={[node.at, ...also]} />
      {!isOwn && (
        <BodyShort size="small">
          {node.organisation === null &&
            node.agency !== null &&
            `${who(node.organisation, node.agency, faults, 'node.organisation')} `}
          {node.role === 'SYSTEM'
            ? t('seen.system')
            : node.role !== null &&
              node.role !== undefined &&
              t('seen.person', { role: t(`term.role.${node.role}`), person: node.personId })}
        </BodyShort>
      )}
      {!isOwn && <Grounds node={node} who={named} said={`${said(node, named)} ${time(node.at)}`} beside={beside} />}
      {node.unreadable.length > 0 && (
        <BodyShort size="small">
          {t('seen.unreadable', { recorded: node.unreadable.flatMap(({ recorded }) => recorded).join(', ') })}
        </BodyShort>
      )}
      {!isOwn && <SeenActions node={node} said={`${said(node, named)} ${time(node.at)}`} beside={beside} />}
      <SeenReceipts entries={entries} said={`${said(node, named)} ${time(node.at)}`} />
    </li>
  );
}

/** What somebody did, in a sentence. */
function useSentence() {
  const t = useText();
  const { categories, maybe } = useWords();
  return (node: SeenEntry, who: string): string => {
    const what = categories(node.categories);
    const act = node.act ?? 'unknown';
    const key = node.role === 'YOUTH' && act === 'READ' && what !== '' ? 'seen.act.READ.self' : `seen.act.${act}`;
    return (
      (what === '' ? maybe(`${key}.nothing`, { who, what }) : null) ??
      maybe(key, { who, what }) ??
      t('seen.act.unknown', { who })
    );
  };
}

function Sentence({ said, times }: { readonly said: string; readonly times: readonly string[] }) {
  const { formatTime } = useIntl();
  const t = useText();
  const { list } = useWords();
  const at = list([...times].reverse().map((one) => formatTime(one, { hour: '2-digit', minute: '2-digit' })));
  return (
    <>
      <Heading level="3" size="xsmall">
        {said}
      </Heading>
      <BodyShort size="small">
        {times.length === 1 ? t('seen.at', { time: at }) : t('seen.times', { count: times.length, times: at })}
      </BodyShort>
    </>
  );
}

/** For what, why and on what ground; where nobody was asked, the text that says why. */
function Grounds({
  node,
  who,
  said,
  beside,
}: {
  readonly node: SeenEntry;
  readonly who: string;
  /** The sentence, and when: what links of the line are named by. */
  readonly said: string;
  readonly beside: BesideTheLog;
}) {
  const t = useText();
  const { day } = useDates();
  const { language } = useLanguage();
  const { categories, purpose, list } = useWords();
  const statute = useStatute();
  const { basis } = node;
  const what = categories(node.categories);
  const owners = [...new Set(node.categories.map(agencyOf).filter((owner) => owner !== null))];
  const owner = list(owners.map((one) => t(`term.agency.${one}`)));
  const isDanger = node.act === 'OPENED_EMERGENCY' || basis === 'EMERGENCY';
  const emergency = beside.emergencies.get(node.emergencyId ?? '');
  const shared = beside.shared.get(node.sharedOutsideId ?? '');
  return (
    <>
      <dl className="facts">
        <dt>{t('seen.why')}</dt>
        <dd>{purpose(node.purpose)}</dd>
        {node.reasonText !== null && node.reasonText !== undefined && (
          <>
            <dt>{t('seen.reason')}</dt>
            <dd>{node.reasonText[language]}</dd>
          </>
        )}
        {basis !== null && basis !== undefined && (
          <>
            <dt>{t('seen.ground')}</dt>
            <dd>
              {t(`seen.basis.${basis}`, { statute: statute(node.statute) })}{' '}
              {basis === 'CONSENT' && node.consentId !== null && node.consentId !== undefined && (
                <Link to={`/consents/${node.consentId}`} aria-label={`${t('seen.toConsent')}: ${said}`}>
                  {t('seen.toConsent')}
                </Link>
              )}
            </dd>
          </>
        )}
      </dl>
      {basis === 'STATUTE' && node.act === 'READ' && (
        <BodyLong size="small">
          {t('seen.statute', { recipient: who, owner, provision: statute(node.statute), what, contact: owner })}
        </BodyLong>
      )}
      {isDanger && (
        <BodyLong size="small">{t('seen.emergency', { recipient: who, what, date: day(node.at) })}</BodyLong>
      )}
      {(isDanger || node.act === 'REVIEWED_EMERGENCY') && emergency !== undefined && (
        <DangerSince emergency={emergency} node={node} said={said} />
      )}
      {shared !== undefined && (
        <BodyShort size="small">
          {t('seen.outside', {
            recipient:
              shared.recipient?.name ??
              shared.recipientName ??
              t('organisation.withheld', { kind: t('organisation.unnamed') }),
            statute: shared.statute,
          })}
        </BodyShort>
      )}
    </>
  );
}

/** Why the youth was told of it later, where that was so; what whoever checked it found; and where to say that it was not right. */
function DangerSince({
  emergency: { id, delay, openedAt, outcome, reviewedAt, objectionId, objectionState },
  node,
  said,
}: {
  readonly emergency: BesideTheLog['emergencies'] extends ReadonlyMap<string, infer Emergency> ? Emergency : never;
  readonly node: SeenEntry;
  readonly said: string;
}) {
  const t = useText();
  const { day, time } = useDates();
  const { language } = useLanguage();
  const until = node.delayedUntil ?? (delay?.state === 'ASKED' ? null : delay?.until) ?? null;
  return (
    <>
      {until !== null && (
        <BodyLong size="small">
          {t('seen.emergency.later', { opened: time(openedAt), until: time(until) })}{' '}
          {delay?.codeText?.[language] !== undefined && t('seen.emergency.because', { why: delay.codeText[language] })}{' '}
          {delay?.confirmedAt && t('seen.emergency.complain')}
        </BodyLong>
      )}
      <BodyShort size="small">
        {outcome === null || outcome === undefined
          ? t('seen.emergency.waiting')
          : t(`seen.emergency.${outcome}`, { date: day(reviewedAt ?? node.at) })}
      </BodyShort>
      {objectionId !== null && objectionId !== undefined && (
        <Link to={`/claims/${objectionId}`} aria-label={`${t('seen.emergency.objected')}: ${said}`}>
          {t('seen.emergency.objected')}
        </Link>
      )}
      {objectionState !== 'SENT' && objectionState !== 'TAKEN' && (
        <Link
          to={`/claims/emergency/${id}`}
          className="not-printed"
          aria-label={`${t('seen.emergency.object')}: ${said}`}
        >
          {t('seen.emergency.object')}
        </Link>
      )}
    </>
  );
}
