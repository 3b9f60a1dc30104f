/**
 * SQL: whether guardians' permission to live with the organisation stands for the youth, whatever the age; and nothing of why it does not.
 * Each part is an expression.
 */
export const guardiansPermit = ({
  youth,
  organisation,
}: {
  readonly youth: string;
  readonly organisation: string;
}): string =>
  `exists (select from guardian_permission p where p.youth_id = ${youth} and p.organisation_id = ${organisation}
      and exists (select from guardian_permission_event e where e.permission_id = p.id and e.kind = 'GIVEN')
      and not exists (select from guardian_permission_event e where e.permission_id = p.id and e.kind = 'REVOKED'))`;
