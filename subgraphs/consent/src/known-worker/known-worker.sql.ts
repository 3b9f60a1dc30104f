/** SQL: keeps that workers were seen, from rows of person_id, organisation_id and at; in one order, so that no two wait for each other. */
export const keepSeen = (rows: string): string => `
  insert into known_worker as w (person_id, organisation_id, first_seen_at, last_seen_at)
  select person_id, organisation_id, min(at), max(at) from ${rows} group by person_id, organisation_id order by person_id, organisation_id
  on conflict (person_id, organisation_id) do update set last_seen_at = excluded.last_seen_at
  where w.last_seen_at < excluded.last_seen_at`;

/** SQL: keeps that who oversees was seen, where there is a row of `shown`. Each part is an expression. */
export const keepOverseer = (of: {
  readonly person: string;
  readonly unit: string;
  readonly at: string;
  readonly shown: string;
}): string =>
  keepSeen(
    `(select ${of.person} as person_id, ${of.unit} as organisation_id, ${of.at} as at from ${of.shown}) as seen`,
  );

/** SQL: the ident that somebody means, as it is known: as it was typed, or else in other capitals. No row: nobody has it. */
export const knownIdent = (typed: string): string => `
  select distinct person_id from known_worker where person_id = ${typed}
    or (lower(person_id) = lower(${typed}) and not exists (select from known_worker where person_id = ${typed}))`;

/** The ident as a person means it who types or pastes it: without what cannot be seen. */
export const typedIdent = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .trim();
