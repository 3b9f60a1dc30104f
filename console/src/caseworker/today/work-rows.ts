import type {
  TodayOfChildWelfareQuery,
  TodayOfHousingQuery,
  TodayOfNavQuery,
  TodayOfOthersQuery,
} from '../../generated/graphql';
import { isSaid } from '../../shared/is-said';

interface Youth {
  readonly id: string;
  readonly name?: string | null;
}

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
    | 'followUps';
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
  readonly youth: Youth | null;
  /** Where the youth's name stands in the answer. */
  readonly at: string;
  /** Where it is seen to, where that is not at the youth's. */
  readonly to?: string;
}

/** What waits for somebody's answer, the own or another's. */
export interface Waiting {
  readonly key: string;
  readonly kind: 'orders' | 'requests' | 'handovers';
  readonly since: string | null;
  readonly until: string | null;
  readonly youthId: string | null;
}

/** What an answer holds of a work list, agency by agency. */
export interface Work {
  readonly deadlines: readonly Deadline[];
  readonly waiting: readonly Waiting[];
}

interface Due {
  readonly recordId?: string | null;
  readonly dueOn?: string | null;
  readonly isOverdue?: boolean | null;
  readonly youth?: Youth | null;
}

const deadlinesOf = (kind: Deadline['kind'], rows: readonly Due[] | null | undefined): readonly Deadline[] =>
  (rows ?? []).map(({ recordId, dueOn, isOverdue, youth }, n) => ({
    key: `${kind}/${recordId ?? n}`,
    kind,
    dueOn: dueOn ?? null,
    isOverdue: isOverdue === true,
    youth: youth ?? null,
    at: `workList.${kind}.${n}.youth.name`,
  }));

/** Lists that say when help ends, and of which what has ended counts as overdue. */
const endingsOf = (
  kind: Deadline['kind'],
  rows: readonly { readonly endsOn?: string | null; readonly youth?: Youth | null }[] | null | undefined,
  today: string,
): readonly Deadline[] =>
  deadlinesOf(
    kind,
    (rows ?? []).map(({ endsOn, youth }) => ({
      dueOn: endsOn ?? null,
      youth: youth ?? null,
      isOverdue: isSaid(endsOn) && endsOn < today,
    })),
  );

type Common = NonNullable<TodayOfOthersQuery['workList']>;

const waitingOf = ({ handovers, requests }: Common): readonly Waiting[] => [
  ...(handovers ?? []).map(({ id, sentAt, youthId }): Waiting => ({
    ...{ key: `handovers/${id}`, kind: 'handovers', since: sentAt, until: null, youthId },
  })),
  ...(requests ?? []).map(({ id, sentAt, expiresAt, youthId }): Waiting => ({
    ...{ key: `requests/${id}`, kind: 'requests', since: sentAt, until: expiresAt, youthId: youthId ?? null },
  })),
];

/** What is due first; what has no day comes last. */
const byDay = (deadlines: readonly Deadline[]): readonly Deadline[] =>
  deadlines.toSorted((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'));

export const workOfOthers = (list: Common): Work => ({ deadlines: [], waiting: waitingOf(list) });

type Concerns = NonNullable<TodayOfChildWelfareQuery['workList']>['concerns'];

/** A report is about nobody until somebody has said about whom. */
const concernsOf = (rows: Concerns, today: string): readonly Deadline[] =>
  (rows ?? []).map(({ id, isUrgent, dueOn }) => ({
    key: `concerns/${id}`,
    kind: isUrgent ? 'urgentConcern' : 'concern',
    dueOn,
    isOverdue: dueOn < today,
    youth: null,
    at: '',
    to: '/concerns',
  }));

type CoursePlans = NonNullable<TodayOfChildWelfareQuery['workList']>['coursePlans'];

/** A plan of courses is about no youth. */
const plansOf = (rows: CoursePlans): readonly Deadline[] =>
  (rows ?? []).map(({ schoolYear, dueOn, isOverdue }) => ({
    ...{ key: `coursePlans/${schoolYear}`, kind: 'coursePlan', dueOn, isOverdue, youth: null, at: '', to: '/courses' },
  }));

export const workOfChildWelfare = (list: NonNullable<TodayOfChildWelfareQuery['workList']>, today: string): Work => ({
  deadlines: [
    ...concernsOf(list.concerns, today).filter(({ kind }) => kind === 'urgentConcern'),
    ...byDay([
      ...plansOf(list.coursePlans),
      ...deadlinesOf('childWelfareDecisions', list.childWelfareDecisions),
      ...deadlinesOf('investigations', list.investigations),
      ...deadlinesOf('measuresPlans', list.measuresPlans),
      ...endingsOf('transfers', list.transfers, today),
      ...concernsOf(list.concerns, today).filter(({ kind }) => kind === 'concern'),
    ]),
  ],
  waiting: waitingOf(list),
});

export const workOfNav = (list: NonNullable<TodayOfNavQuery['workList']>): Work => ({
  deadlines: byDay([...deadlinesOf('section17', list.section17), ...deadlinesOf('benefits', list.benefits)]),
  waiting: [
    ...waitingOf(list),
    ...(list.orders ?? []).map(({ orderId, sentAt, youth }, n): Waiting => ({
      ...{
        key: `orders/${orderId ?? n}`,
        kind: 'orders',
        since: sentAt ?? null,
        until: null,
        youthId: youth?.id ?? null,
      },
    })),
  ],
});

export const workOfHousing = (list: NonNullable<TodayOfHousingQuery['workList']>, today: string): Work => ({
  deadlines: endingsOf('followUps', list.followUps, today),
  waiting: waitingOf(list),
});
