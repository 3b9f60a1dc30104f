/** SQL: the first moment at which the consent `c` no longer holds, by whatever ends it with time. */
export const ENDS_AT = 'least(c.valid_to, c.guardian_lapses_at)';

/** SQL: the state of the consent `c` at the moment, as `stateOf` says it. */
export const stateAt = (at: string): string => `case
  when c.superseded_by is not null then 'SUPERSEDED'
  when c.withdrawn_at is not null then case
    when c.ended_by_merge is not null then 'WITHDRAWN'
    when c.withdrawn_as = 'OFFICER' then 'REVOKED'
    when c.withdrawn_as = 'AUTHORITY' then 'INVALIDATED'
    else 'WITHDRAWN' end
  when ${at} >= c.guardian_lapses_at then 'LAPSED'
  when ${at} >= c.valid_to then 'EXPIRED'
  when ${at} < c.valid_from then 'NOT_YET_VALID'
  else 'ACTIVE' end`;
