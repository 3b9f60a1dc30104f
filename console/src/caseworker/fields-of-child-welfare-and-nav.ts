import { happenings, joined, period, type PicturePart } from './picture-fields';

export const CHILD_WELFARE: PicturePart = {
  agency: 'CHILD_WELFARE',
  root: 'childWelfare',
  fields: [
    {
      path: 'childWelfare.case',
      label: 'field.case',
      say: ({ childWelfare }, words) => {
        const found = childWelfare?.case;
        if (found === null || found === undefined) return [];
        return [
          joined(words.t(`value.childWelfareCase.${found.status}`), period(words, found.openedOn, found.closedOn)),
        ];
      },
      happened: ({ childWelfare }) =>
        happenings(
          [childWelfare?.case?.openedOn, 'happened.caseOpened'],
          [childWelfare?.case?.closedOn, 'happened.caseClosed'],
        ),
    },
    {
      path: 'childWelfare.decisions',
      label: 'field.decisions',
      say: ({ childWelfare }, words) =>
        (childWelfare?.decisions ?? []).map(({ kind, validFrom, validTo }) =>
          joined(words.t(`value.decision.${kind}`), period(words, validFrom, validTo)),
        ),
      happened: ({ childWelfare }) =>
        (childWelfare?.decisions ?? []).flatMap(({ validFrom }) => happenings([validFrom, 'happened.decision'])),
    },
    {
      path: 'childWelfare.decisionInForce',
      label: 'field.decisionInForce',
      say: ({ childWelfare }, { t }) => {
        const found = childWelfare?.decisionInForce;
        return found === null || found === undefined ? [] : [t(found ? 'value.yes' : 'value.no')];
      },
    },
    {
      path: 'childWelfare.measuresPlan',
      label: 'field.measuresPlan',
      say: ({ childWelfare }, words) =>
        (childWelfare?.measuresPlan?.items ?? []).map(({ name, validTo }) =>
          joined(name, period(words, null, validTo)),
        ),
    },
    {
      path: 'childWelfare.transfer',
      label: 'field.transfer',
      say: ({ childWelfare }, { t, day }) => {
        const found = childWelfare?.transfer;
        if (found === null || found === undefined) return [];
        const { status, plannedOn, receiver } = found;
        return [joined(t(`value.transfer.${status}`), t('picture.planned', { on: day(plannedOn) }), receiver)];
      },
      happened: ({ childWelfare }) => happenings([childWelfare?.transfer?.doneOn, 'happened.transfer']),
    },
    {
      path: 'childWelfare.courses',
      label: 'field.courses',
      say: ({ childWelfare }, { t }) =>
        (childWelfare?.courses ?? []).map(({ course, status, attended, sessions }) =>
          joined(
            t(`value.course.${course}`),
            t(`value.courseStatus.${status}`),
            t('picture.ofTimes', { attended, of: sessions }),
          ),
        ),
    },
  ],
};

export const NAV: PicturePart = {
  agency: 'NAV',
  root: 'nav',
  fields: [
    {
      path: 'nav.case',
      label: 'field.case',
      say: ({ nav }, words) => {
        const found = nav?.case;
        if (found === null || found === undefined) return [];
        return [joined(words.t(`value.navCase.${found.status}`), period(words, found.openedOn, found.closedOn))];
      },
      happened: ({ nav }) =>
        happenings([nav?.case?.openedOn, 'happened.caseOpened'], [nav?.case?.closedOn, 'happened.caseClosed']),
    },
    {
      path: 'nav.section17',
      label: 'field.section17',
      say: ({ nav }, words) => {
        const found = nav?.section17;
        if (found === null || found === undefined) return [];
        return [joined(words.t(`value.section17.${found.status}`), period(words, found.validFrom, found.validTo))];
      },
      happened: ({ nav }) => happenings([nav?.section17?.validFrom, 'happened.decision']),
    },
    {
      path: 'nav.orders',
      label: 'field.orders',
      say: ({ nav }, { t }) =>
        (nav?.orders ?? []).map(({ status, need }) => joined(t(`term.handoverState.${status}`), need)),
      happened: ({ nav }) => (nav?.orders ?? []).flatMap(({ orderedOn }) => happenings([orderedOn, 'happened.order'])),
    },
    {
      path: 'nav.income',
      label: 'field.income',
      say: ({ nav }, { t }) => {
        const found = nav?.income;
        if (found === null || found === undefined) return [];
        const { source, monthlyNok, selfSufficient } = found;
        return [
          joined(
            typeof source === 'string' && t(`value.income.${source}`),
            typeof monthlyNok === 'number' && t('picture.monthly', { nok: monthlyNok }),
            typeof selfSufficient === 'boolean' &&
              t(selfSufficient ? 'value.selfSufficient' : 'value.notSelfSufficient'),
          ),
        ];
      },
      happened: ({ nav }) => happenings([nav?.income?.recordedOn, 'happened.income']),
    },
    {
      path: 'nav.qualification',
      label: 'field.qualification',
      say: ({ nav }, { t }) => {
        const found = nav?.qualification;
        if (found === null || found === undefined) return [];
        const { status, attendedDays, plannedDays } = found;
        return [
          joined(
            t(`value.qualification.${status}`),
            typeof attendedDays === 'number' && t('picture.ofDays', { attended: attendedDays, of: plannedDays }),
          ),
        ];
      },
      happened: ({ nav }) => happenings([nav?.qualification?.startedOn, 'happened.qualification']),
    },
  ],
};
