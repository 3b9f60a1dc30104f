/** SQL: whether the consent `c` holds at the moment, by the rules of `consent-objections.ts` in the engine. */
export const isGivenAt = (
  at: string,
): string => `c.withdrawn_at is null and c.valid_from <= ${at} and ${at} < c.valid_to
      and (c.guardian_lapses_at is null or ${at} < c.guardian_lapses_at)`;
