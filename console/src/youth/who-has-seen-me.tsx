import { Alert, BodyLong, BodyShort, Button, Heading, Loader, Select, VStack } from '@navikt/ds-react';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useAsked } from '../api/use-asked';
import { BesideTheLogDocument, WhoHasSeenMeDocument, type BesideTheLogQuery } from '../generated/graphql';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { isSaid } from '../shared/is-said';
import { PagedList } from '../shared/paged-list';
import { usePaged, type Line } from '../shared/use-paged';
import { useDates, useText } from '../texts/language';
import { BlockedWorkers } from './blocked-workers';
import { chosenOf, filterTitle, isSeenFilter, SEEN_FILTERS, type SeenEdge, type SeenFilter } from './seen-filter';
import { gathered } from './gathered';
import { LogBegins } from './log-begins';
import { SeenLine } from './seen-line';
import { SummaryOnRequest } from './summary-on-request';
import { useBlocking } from './use-blocking';
import { useWords } from './use-words';
import './youth.css';

type Me = NonNullable<BesideTheLogQuery['me']>;

/** What the lines of the log need beside themselves. */
export interface BesideTheLog {
  readonly blocked: ReadonlySet<string>;
  readonly emergencies: ReadonlyMap<string, NonNullable<Me['emergencyAccesses']>[number]>;
  readonly shared: ReadonlyMap<string, NonNullable<Me['sharedOutside']>[number]>;
  readonly block: (person: string) => Promise<void>;
  readonly unblock: (person: string) => Promise<void>;
}

/** So many lines are asked for at a time: of all of them, and where some are looked for among them. */
const FIRST = { ofAll: 20, ofSome: 100 } as const;

const byId = <Item extends { readonly id: string }>(
  items: readonly Item[] | null | undefined,
): ReadonlyMap<string, Item> => new Map((items ?? []).map((item) => [item.id, item]));

/** Who has seen what of the youth, newest first. */
export function WhoHasSeenMe() {
  const t = useText();
  const { list } = useWords();
  const [params, setParams] = useSearchParams();
  const asked = params.get('show') ?? '';
  const filter = isSeenFilter(asked) ? asked : 'all';
  const consentId = params.get('consent');
  const isSome = filter !== 'all' || consentId !== null;
  const first = isSome ? FIRST.ofSome : FIRST.ofAll;
  const paged = usePaged(WhoHasSeenMeDocument, { first }, 'me.disclosures', ({ me }) => me?.disclosures);
  const { lines, state, hasMore, more } = paged;
  const chosen = chosenOf(lines, filter, consentId);
  // What is looked for may stand far down: there is as much of it as of the whole list, and "nothing" is said where that is at its end.
  const isLooking = isSome && chosen.length < FIRST.ofAll && hasMore;
  useEffect(() => {
    if (isLooking && state === 'here') void more();
  }, [isLooking, state, lines.length]);
  const beside = useAsked(BesideTheLogDocument, {});
  const { last, faults, block, unblock } = useBlocking(beside.again);
  const me = beside.data?.me;
  const known: BesideTheLog = {
    blocked: new Set((me?.blockedWorkers ?? []).map(({ personId }) => personId)),
    emergencies: byId(me?.emergencyAccesses),
    shared: byId(me?.sharedOutside),
    block,
    unblock,
  };
  const isAway =
    beside.state === 'failed' ||
    (beside.state === 'here' && !(isSaid(me?.emergencyAccesses) && isSaid(me?.sharedOutside)));
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('seen.title')}
      </Heading>
      <BodyLong>{t('seen.about')}</BodyLong>
      {!isSome && <SummaryOnRequest />}
      <Select
        className="narrow not-printed"
        label={t('seen.filter')}
        value={filter}
        onChange={({ target }) => setParams(target.value === 'all' ? {} : { show: target.value }, { replace: true })}
      >
        {(Object.keys(SEEN_FILTERS) as SeenFilter[]).map((one) => (
          <option key={one} value={one}>
            {t(filterTitle(one))}
          </option>
        ))}
      </Select>
      {consentId !== null && (
        <BodyShort>
          {t('seen.ofConsent')} <Link to="/seen">{t('seen.showAll')}</Link>
        </BodyShort>
      )}
      {isAway && <Alert variant="warning">{t('state.partial', { what: t('seen.besideAway') })}</Alert>}
      <Done>
        {last === null ? null : (
          <>
            {t(last.isBlocked ? 'seen.blocked' : 'seen.unblocked', { person: last.person })}{' '}
            {last.pendingAt.length > 0 &&
              t('seen.pending', { agencies: list(last.pendingAt.map((agency) => t(`term.agency.${agency}`))) })}{' '}
            <Button
              size="small"
              variant="secondary"
              onClick={() => void (last.isBlocked ? unblock(last.person) : block(last.person))}
            >
              {t('state.undo')}
            </Button>
          </>
        )}
      </Done>
      <FaultAlert faults={faults} />
      <PagedList paged={paged} empty={t('seen.empty')}>
        {() => {
          if (isLooking && state !== 'failed') return <Loader title={t('seen.looking')} />;
          return isLooking && chosen.length === 0 ? null : <Days lines={chosen} beside={known} />;
        }}
      </PagedList>
      {!hasMore && <LogBegins parts={me?.disclosures?.deletedParts ?? []} />}
      <BlockedWorkers asked={beside} unblock={unblock} />
    </VStack>
  );
}

function Days({ lines, beside }: { readonly lines: readonly Line<SeenEdge>[]; readonly beside: BesideTheLog }) {
  const t = useText();
  const { day } = useDates();
  const days = new Map<string, Line<SeenEdge>[]>();
  for (const line of lines) {
    const at = line.edge.node?.at ?? line.edge.deletion?.deletedAt;
    const key = line.edge.node === null || at === undefined ? t('seen.deletedDay') : day(at);
    days.set(key, [...(days.get(key) ?? []), line]);
  }
  return (
    <VStack gap="space-24" className="whole">
      <BodyShort role="status">
        {lines.length === 0 ? t('seen.none') : t('seen.count', { shown: lines.length })}
      </BodyShort>
      {[...days].map(([key, ofDay]) => (
        <section key={key}>
          <Heading level="2" size="small">
            {key}
          </Heading>
          <ul className="plain-list">
            {gathered(ofDay).map(({ line, also, entries }) => (
              <SeenLine key={line.edge.cursor} line={line} also={also} entries={entries} beside={beside} />
            ))}
          </ul>
        </section>
      ))}
    </VStack>
  );
}
