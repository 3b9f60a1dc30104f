/** Records by which a youth takes part in what a line of the activity table counts, beside a follow-up of that kind. */
interface Participation {
  readonly table: string;
  /** SQL: the kind of the line. */
  readonly kind: string;
  /** SQL: the first and the last day of it. */
  readonly from: string;
  readonly to: string;
  /** SQL: what of the records is taking part. */
  readonly when: string;
}

/**
 * Who is in a group, and who came to a programme: an enquiry, a referral or an offer alone is none of it. A youth who is at the health
 * station for youth is in a report of its own.
 */
export const PARTICIPATIONS: readonly Participation[] = [
  { table: 'group_membership', kind: 'kind', from: 'started_on', to: 'ended_on', when: 'true' },
  { table: 'hap_course', kind: "'HAP'", from: 'mapped_on', to: 'concluded_on', when: 'weeks_done > 0' },
  {
    table: 'anger_management',
    kind: "'ANGER_MANAGEMENT'",
    from: 'started_on',
    to: 'ended_on',
    when: 'started_on is not null',
  },
  {
    table: 'psychologist_contact',
    kind: "'PSYCHOLOGIST'",
    from: 'offered_on',
    to: 'closed_on',
    when: "arena = 'USIT' and consultations > 0 and offered_on is not null",
  },
  {
    table: 'sensitive_dialogue',
    kind: 'kind',
    from: 'opened_on',
    to: 'closed_on',
    when: "kind in ('SEX_TRADE_TALKS', 'EXTREMISM_PREVENTION')",
  },
  {
    table: 'youth_sanction',
    kind: "'YOUTH_SANCTION'",
    from: 'imposed_on',
    to: 'ended_on',
    when: 'imposed_on is not null',
  },
  {
    table: 'summer_job',
    kind: "'SUMMER_JOB'",
    from: 'make_date(year, 1, 1)',
    to: 'make_date(year, 12, 31)',
    when: "contract_on is not null and coordinated_by = 'USIT'",
  },
];

/** SQL: whether what runs from a day to another, or goes on, runs on some day of the year. */
export const runsIn = ({ from, to }: Pick<Participation, 'from' | 'to'>, year: string): string =>
  `daterange(${from}, ${to}, '[]') && daterange(make_date(${year}, 1, 1), make_date(${year} + 1, 1, 1))`;
