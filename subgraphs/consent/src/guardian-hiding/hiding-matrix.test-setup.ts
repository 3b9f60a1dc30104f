import { Role, type Caller } from '@brobygger/domain';
import type { People } from '../state-people.test-setup';

/** How the caller hides what was sent from the guardian, or shows it again; `null` for what is neither. */
export function hidingOperation(
  act: string,
  { id, caller: { role }, of: { youthId, actors } }: { id: string; caller: Caller; of: People },
): readonly [text: string, variables: object] | null {
  if (act !== 'HIDE' && act !== 'SHOW') return null;
  const mutation = act === 'HIDE' ? 'hideFromGuardian' : 'showToGuardian';
  const by = role === Role.CONSENT_OFFICER ? { youthId, reason: 'Sagt av barnevernet på telefon.' } : {};
  const input = { sentId: id, guardianId: actors.GUARDIAN.personId, ...by };
  return [`mutation ($input: GuardianHidingInput!) { ${mutation}(input: $input) { id } }`, { input }];
}
