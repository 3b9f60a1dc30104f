import { happenings, joined, period, type PicturePart } from './picture-fields';

export const OUTREACH: PicturePart = {
  agency: 'OUTREACH',
  root: 'outreach',
  fields: [
    {
      path: 'outreach.contact',
      label: 'field.contact',
      say: ({ outreach }, words) => {
        const found = outreach?.contact;
        if (found === null || found === undefined) return [];
        return [joined(words.t(found.known ? 'value.known' : 'value.notKnown'), period(words, found.since, null))];
      },
      happened: ({ outreach }) => happenings([outreach?.contact?.since, 'happened.contact']),
    },
    {
      path: 'outreach.followUps',
      label: 'field.followUps',
      say: ({ outreach }, words) =>
        (outreach?.followUps ?? []).map(({ kind, startedOn, endedOn, continuityStaff }) =>
          joined(
            typeof kind === 'string' && words.t(`value.outreachKind.${kind}`),
            period(words, startedOn, endedOn),
            ...continuityStaff,
          ),
        ),
      happened: ({ outreach }) =>
        (outreach?.followUps ?? []).flatMap(({ startedOn, endedOn }) =>
          happenings([startedOn, 'happened.followUpBegan'], [endedOn, 'happened.followUpEnded']),
        ),
    },
    {
      path: 'outreach.homelessness',
      label: 'field.homelessness',
      say: ({ outreach }, { t, day }) => {
        const found = outreach?.homelessness;
        if (found === null || found === undefined) return [];
        return [joined(t(found.isHomeless ? 'value.no' : 'value.yes'), t('picture.told', { on: day(found.toldOn) }))];
      },
    },
    {
      path: 'outreach.jobWishes',
      label: 'field.jobWishes',
      say: ({ outreach }) => (outreach?.jobWishes ?? []).map(({ wish }) => joined(wish)),
      happened: ({ outreach }) =>
        (outreach?.jobWishes ?? []).flatMap(({ wishedOn }) => happenings([wishedOn, 'happened.jobWish'])),
    },
    {
      path: 'outreach.summerJobs',
      label: 'field.summerJobs',
      say: ({ outreach }, { t }) =>
        (outreach?.summerJobs ?? []).map(({ year, state, plannedHours, workedHours }) =>
          joined(
            String(year),
            t(`value.summerJob.${state}`),
            t('picture.ofHours', { attended: workedHours, of: plannedHours }),
          ),
        ),
      happened: ({ outreach }) =>
        (outreach?.summerJobs ?? []).flatMap(({ contractOn }) => happenings([contractOn, 'happened.contract'])),
    },
    {
      path: 'outreach.hap',
      label: 'field.hap',
      say: ({ outreach }, { t }) => {
        const found = outreach?.hap;
        if (found === null || found === undefined) return [];
        const { weeksDone, outcome } = found;
        return [
          joined(t('picture.weeks', { weeks: weeksDone }), typeof outcome === 'string' && t(`value.hap.${outcome}`)),
        ];
      },
      happened: ({ outreach }) => happenings([outreach?.hap?.enquiredOn, 'happened.hap']),
    },
    {
      path: 'outreach.sanction',
      label: 'field.sanction',
      say: ({ outreach }, { t }) => {
        const found = outreach?.sanction;
        if (found === null || found === undefined) return [];
        return [joined(t(`value.sanction.${found.state}`), t('picture.breaches', { count: found.breaches.length }))];
      },
      happened: ({ outreach }) => happenings([outreach?.sanction?.assessedOn, 'happened.sanction']),
    },
  ],
};

export const HOUSING: PicturePart = {
  agency: 'HOUSING',
  root: 'housing',
  fields: [
    {
      path: 'housing.residency',
      label: 'field.residency',
      say: ({ housing }, words) => {
        const found = housing?.residency;
        if (found === null || found === undefined) return [];
        const { state, house, validFrom, validTo } = found;
        return [joined(words.t(`value.residency.${state}`), house?.name, period(words, validFrom, validTo))];
      },
      happened: ({ housing }) =>
        happenings(
          [housing?.residency?.validFrom, 'happened.movedIn'],
          [housing?.residency?.validTo, 'happened.movedOut'],
        ),
    },
    {
      path: 'housing.rent',
      label: 'field.rent',
      say: ({ housing }, { t, day }) => {
        const found = housing?.rent;
        if (found === null || found === undefined) return [];
        const { monthNok, arrearsNok, dueOn } = found;
        return [
          t('picture.monthly', { nok: monthNok }),
          t('picture.arrears', { nok: arrearsNok }),
          t('picture.due', { on: day(dueOn) }),
        ];
      },
    },
    {
      path: 'housing.followUp',
      label: 'field.housingFollowUp',
      say: ({ housing }, { t, day }) => {
        const found = housing?.followUp;
        if (found === null || found === undefined) return [];
        const { state, basis, plan } = found;
        return [
          joined(t(`value.followUp.${state}`), typeof basis === 'string' && t(`value.followUpBasis.${basis}`)),
          ...(plan ?? []).map(({ goal, task, owner, agreement, due, done }) =>
            joined(
              goal,
              task,
              owner,
              typeof agreement === 'string' && t(`value.agreement.${agreement}`),
              done ? t('value.done') : typeof due === 'string' && t('picture.due', { on: day(due) }),
            ),
          ),
        ];
      },
      happened: ({ housing }) =>
        happenings(
          [housing?.followUp?.referredOn, 'happened.referred'],
          [housing?.followUp?.firstMeetingOn, 'happened.firstMeeting'],
          [housing?.followUp?.endedOn, 'happened.followUpEnded'],
        ),
    },
    {
      path: 'housing.homeSituations',
      label: 'field.homeSituations',
      say: ({ housing }, { t, day }) =>
        (housing?.homeSituations ?? []).map(({ kind, since }) =>
          joined(t(`value.home.${kind}`), t('picture.since', { on: day(since) })),
        ),
      happened: ({ housing }) =>
        (housing?.homeSituations ?? []).flatMap(({ since }) => happenings([since, 'happened.home'])),
    },
    {
      path: 'housing.mapping',
      label: 'field.mapping',
      say: ({ housing }, { t }) =>
        // How it is now: what was before stands on the page of its own.
        (housing?.mapping ?? [])
          .filter(({ area }, at, all) => all.findIndex((each) => each.area === area) === at)
          .map(({ area, level }) => t('picture.mapped', { area: t(`value.area.${area}`), level })),
      happened: ({ housing }) =>
        [...new Set((housing?.mapping ?? []).map(({ mappedOn }) => mappedOn))].flatMap((on) =>
          happenings([on, 'happened.mapped']),
        ),
    },
    {
      path: 'housing.independencePlans',
      label: 'field.independencePlans',
      say: ({ housing }, { t, day }) =>
        (housing?.independencePlans ?? []).flatMap(({ goals, summary, movesOutOn, writtenOn }) => [
          joined(t('picture.written', { on: day(writtenOn) }), ...(goals ?? [])),
          ...(typeof summary === 'string' ? [summary] : []),
          ...(typeof movesOutOn === 'string' ? [t('picture.movesOut', { on: day(movesOutOn) })] : []),
        ]),
      happened: ({ housing }) =>
        (housing?.independencePlans ?? []).flatMap(({ writtenOn }) => happenings([writtenOn, 'happened.planWritten'])),
    },
    {
      path: 'housing.providerOrders',
      label: 'field.providerOrders',
      say: ({ housing }, { t, day }) =>
        (housing?.providerOrders ?? []).flatMap(({ offer, responsible, startsOn }) => [
          ...(typeof offer === 'string' ? [offer] : []),
          joined(responsible, typeof startsOn === 'string' && t('picture.since', { on: day(startsOn) })),
        ]),
      happened: ({ housing }) =>
        (housing?.providerOrders ?? []).flatMap(({ writtenOn }) => happenings([writtenOn, 'happened.formWritten'])),
    },
  ],
};
