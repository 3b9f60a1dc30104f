import type {
  TodayOfChildWelfareQuery,
  TodayOfHousingQuery,
  TodayOfNavQuery,
  WaitingWorkFragment,
  WhoIsDueFragment,
} from '../../generated/graphql';
import { isSaid } from '../../shared/is-said';

/** What has a day by which something is to be done about it. */
export interface Deadline {
  readonly key: string;
  readonly kind:
    | 'urgentConcern'
    | 'concern'
    | 'coursePlan'
    | 'childWelfareDecisions'
    | 'investigations'
    | 'measuresPlans'
    | 'benefits'
    | 'transfers'
    | 'section17'
    | 'caseMoves'
    | 'followUps';
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
  readonly youth: WhoIsDueFragment | null;
  /** Where the youth's name stands in the answer. */
  readonly at: string;
  /** Where it is seen to, where that is not at the youth's. */
  readonly to?: string;
}

/** What waits for somebody's answer, the own or another's. */
export interface Waiting {
  readonly key: string;
  readonly kind: 'orders' | 'requests' | 'handovers' | 'informationOrders';
  readonly since: string | null;
  readonly until: string | null;
  readonly youthId: string | null;
}

/** Several lists of an answer as one, and which of them could not be had: those are not empty. */
export interface Gathered<Row extends { readonly kind: string }> {
  readonly rows: readonly Row[];
  readonly away: readonly Row['kind'][];
}

/** What an answer holds of a work list, agency by agency. */
export interface Work {
  readonly deadlines: Gathered<Deadline>;
  readonly waiting: Gathered<Waiting>;
}

/** A list as it came, under the name that the page has for it; `null` where it did not come. */
type Came<Row extends { readonly kind: string }> = readonly [Row['kind'], readonly Row[] | null];

const gathered = <Row extends { readonly kind: string }>(lists: readonly Came<Row>[]): Gathered<Row> => ({
  rows: lists.flatMap(([, rows]) => rows ?? []),
  away: lists.flatMap(([kind, rows]) => (rows === null ? [kind] : [])),
});

interface Due {
  readonly recordId?: string | null;
  readonly dueOn?: string | null;
  readonly isOverdue?: boolean | null;
  readonly youth?: WhoIsDueFragment | null;
}

const deadlinesOf = (kind: Deadline['kind'], rows: readonly Due[] | null | undefined): Came<Deadline> => [
  kind,
  rows?.map(({ recordId, dueOn, isOverdue, youth }, n) => ({
    key: `${kind}/${recordId ?? n}`,
    kind,
    dueOn: dueOn ?? null,
    isOverdue: isOverdue === true,
    youth: youth ?? null,
    at: `workList.${kind}.${n}.youth.name`,
  })) ?? null,
];

/** Lists that say when help ends, and of which what has ended counts as overdue. */
const endingsOf = (
  kind: Deadline['kind'],
  rows: readonly { readonly endsOn?: string | null; readonly youth?: WhoIsDueFragment | null }[] | null | undefined,
  today: string,
): Came<Deadline> =>
  deadlinesOf(
    kind,
    rows?.map(({ endsOn, youth }) => ({
      dueOn: endsOn ?? null,
      youth: youth ?? null,
      isOverdue: isSaid(endsOn) && endsOn < today,
    })),
  );

const waitingOf = ({ handovers, requests, informationOrders }: WaitingWorkFragment): readonly Came<Waiting>[] => [
  [
    'informationOrders',
    informationOrders?.map(({ id, givenAt, youthId }) => ({
      ...{ key: `informationOrders/${id}`, kind: 'informationOrders', since: givenAt, until: null, youthId },
    })) ?? null,
  ],
  [
    'handovers',
    handovers?.map(({ id, sentAt, youthId }) => ({
      ...{ key: `handovers/${id}`, kind: 'handovers', since: sentAt, until: null, youthId },
    })) ?? null,
  ],
  [
    'requests',
    requests?.map(({ id, sentAt, expiresAt, youthId }) => ({
      ...{ key: `requests/${id}`, kind: 'requests', since: sentAt, until: expiresAt, youthId: youthId ?? null },
    })) ?? null,
  ],
];

/** An urgent report before all else, then what is due first; what has no day comes last. */
const byDay = ({ rows, away }: Gathered<Deadline>): Gathered<Deadline> => ({
  away,
  rows: rows.toSorted((one, other) => orderOf(one).localeCompare(orderOf(other))),
});

const orderOf = ({ kind, dueOn }: Deadline): string => (kind === 'urgentConcern' ? '' : (dueOn ?? '9'));

export const workOfOthers = (list: WaitingWorkFragment): Work => ({
  deadlines: gathered([]),
  waiting: gathered(waitingOf(list)),
});

type Concerns = NonNullable<TodayOfChildWelfareQuery['workList']>['concerns'];

/** A report is about nobody until somebody has said about whom. */
const concernsOf = (rows: Concerns, today: string): Came<Deadline> => [
  'concern',
  rows?.map(({ id, isUrgent, dueOn }) => ({
    key: `concerns/${id}`,
    kind: isUrgent ? 'urgentConcern' : 'concern',
    dueOn,
    isOverdue: dueOn < today,
    youth: null,
    at: '',
    to: '/concerns',
  })) ?? null,
];

type CoursePlans = NonNullable<TodayOfChildWelfareQuery['workList']>['coursePlans'];

/** A plan of courses is about no youth. */
const plansOf = (rows: CoursePlans): Came<Deadline> => [
  'coursePlan',
  rows?.map(({ schoolYear, dueOn, isOverdue }) => ({
    ...{ key: `coursePlans/${schoolYear}`, kind: 'coursePlan', dueOn, isOverdue, youth: null, at: '', to: '/courses' },
  })) ?? null,
];

export const workOfChildWelfare = (list: NonNullable<TodayOfChildWelfareQuery['workList']>, today: string): Work => ({
  deadlines: byDay(
    gathered([
      plansOf(list.coursePlans),
      deadlinesOf('childWelfareDecisions', list.childWelfareDecisions),
      deadlinesOf('investigations', list.investigations),
      deadlinesOf('measuresPlans', list.measuresPlans),
      endingsOf('transfers', list.transfers, today),
      concernsOf(list.concerns, today),
    ]),
  ),
  waiting: gathered(waitingOf(list)),
});

type Orders = NonNullable<TodayOfNavQuery['workList']>['orders'];

const ordersOf = (rows: Orders): Came<Waiting> => [
  'orders',
  rows?.map(({ orderId, sentAt, youth }, n) => ({
    ...{ key: `orders/${orderId ?? n}`, kind: 'orders', until: null },
    since: sentAt ?? null,
    youthId: youth?.id ?? null,
  })) ?? null,
];

type CaseMoves = NonNullable<TodayOfNavQuery['workList']>['caseMoves'];

/** Moves have the day on which the youth moves, where it is known. */
const movesOf = (rows: CaseMoves, today: string): Came<Deadline> =>
  deadlinesOf(
    'caseMoves',
    rows?.map(({ movesOn, ...move }) => ({ ...move, dueOn: movesOn, isOverdue: isSaid(movesOn) && movesOn < today })),
  );

export const workOfNav = (list: NonNullable<TodayOfNavQuery['workList']>, today: string): Work => ({
  deadlines: byDay(
    gathered([
      deadlinesOf('section17', list.section17),
      deadlinesOf('benefits', list.benefits),
      movesOf(list.caseMoves, today),
    ]),
  ),
  waiting: gathered([...waitingOf(list), ordersOf(list.orders)]),
});

export const workOfHousing = (list: NonNullable<TodayOfHousingQuery['workList']>, today: string): Work => ({
  deadlines: gathered([endingsOf('followUps', list.followUps, today)]),
  waiting: gathered(waitingOf(list)),
});
