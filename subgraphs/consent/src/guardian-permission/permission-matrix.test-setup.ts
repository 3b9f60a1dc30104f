import { birthday, type Caller } from '@brobygger/domain';
import { hidingOperation } from '../guardian-hiding/hiding-matrix.test-setup';
import { ON_PAPER } from '../registry.test-setup';
import type { Subject } from '../state-matrix.test-setup';
import type { startPeople } from '../state-people.test-setup';
import { permissionStateOf, type PermissionEvent } from './permission-state';

const DAY = 86_400_000;
const BORN = '2008-06-01';

/** Brings the question whether a guardian lets a youth of 17 live somewhere into each of its states. */
export function reachPermissions({
  people,
  idOf,
  run,
  rows,
  first,
  wait,
  now,
}: Awaited<ReturnType<typeof startPeople>>) {
  return async (state: string): Promise<Subject> => {
    const of = await people('HOUSING', BORN);
    const { youthId, organisationId, actors, strangers } = of;
    const ask = 'mutation ($organisationId: ID!) { askGuardianPermission(organisationId: $organisationId) { id } }';
    const id = await idOf(actors.YOUTH, 'askGuardianPermission', ask, { organisationId });
    const operation = (act: string, caller: Caller = actors.YOUTH): readonly [string, object] => {
      const hiding = hidingOperation(act, { id, caller, of });
      if (hiding !== null) return hiding;
      switch (act) {
        case 'SEND':
          return [
            'mutation ($id: ID!, $guardianIds: [ID!]!) { sendGuardianPermission(id: $id, guardianIds: $guardianIds) { id } }',
            { id, guardianIds: [actors.GUARDIAN.personId] },
          ];
        case 'REVOKE':
          return ['mutation ($id: ID!) { revokeGuardianPermission(id: $id) { id } }', { id }];
        case 'REVOKE_AS_GUARDIAN':
          return ['mutation ($id: ID!) { revokePermission(id: $id) { id } }', { id }];
        case 'UNDO_DECLINE':
          return ['mutation ($id: ID!) { undoPermissionDecline(id: $id) { id } }', { id }];
        case 'REVOKE_ON_PAPER':
          return [
            'mutation ($input: PaperRevocationInput!) { revokePaperPermission(input: $input) { id } }',
            { input: { youthId, permissionId: id, scanSha256: ON_PAPER.scanSha256 } },
          ];
        default:
          return [
            'mutation ($id: ID!, $accept: Boolean!) { answerPermission(id: $id, accept: $accept) { id } }',
            { id, accept: act === 'ACCEPT' },
          ];
      }
    };
    if (state !== 'ASKED') await run(actors.YOUTH, ...operation('SEND'));
    if (state === 'GIVEN' || state === 'LAPSED') await run(actors.GUARDIAN, ...operation('ACCEPT'));
    if (state === 'DECLINED') await run(actors.GUARDIAN, ...operation('DECLINE'));
    if (state === 'REVOKED') await run(actors.YOUTH, ...operation('REVOKE'));
    if (state === 'EXPIRED') wait(15 * DAY);
    if (state === 'LAPSED') wait(birthday(BORN, 18).getTime() - now().getTime());
    const read = async (): Promise<string> => {
      const { expiresAt } = await first<{ expiresAt: Date }>(
        'select expires_at as "expiresAt" from guardian_permission where id = $1',
        id,
      );
      const events = await rows<PermissionEvent>(
        'select kind, guardian_id as "guardianId" from guardian_permission_event where permission_id = $1 order by seq',
        id,
      );
      return permissionStateOf({ expiresAt, lapsesAt: birthday(BORN, 18), events }, now());
    };
    return { actors, strangers, state: read, operation };
  };
}
