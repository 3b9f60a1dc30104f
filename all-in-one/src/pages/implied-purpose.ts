import { roleOfPersona, type DemoPersona } from '@brobygger/demo';
import { impliedPurposeOf, type LocalDate, type Purpose } from '@brobygger/domain';

/** The purpose that a persona of a demo world that was loaded on the day need not state, or `null`. */
export const impliedPurposeOfPersona = ({ claims }: Pick<DemoPersona, 'claims'>, loadedOn: LocalDate): Purpose | null =>
  impliedPurposeOf(roleOfPersona(claims, loadedOn));
