import type { DemoPersona } from '@brobygger/demo';
import { impliedPurposeOf, Role, type Purpose } from '@brobygger/domain';

/** The purpose that a persona need not state, or `null`. A citizen's token has no role: it is found by whom it is asked about. */
export function impliedPurposeOfPersona({ claims, role }: Pick<DemoPersona, 'claims' | 'role'>): Purpose | null {
  if ('role' in claims) return impliedPurposeOf(claims.role);
  return impliedPurposeOf(role === 'Guardian' ? Role.GUARDIAN : Role.YOUTH);
}
