import { CLAIM_MACHINES, ClaimState } from './claim/claim-state';
import { ConsentState } from './consent/consent.entity';
import { CONSENT_MACHINE } from './consent/consent-machine';
import { REQUEST_MACHINE } from './consent-request/request-machine';
import { SentState } from './consent-request/request-state';
import { COPY_MACHINE, CopyState } from './copy-in-person/copy-state';
import { EmergencyState } from './emergency-access/emergency-access.type';
import { EMERGENCY_MACHINE } from './emergency-access/emergency-machine';
import { DELAY_MACHINE } from './emergency-access/delay-machine';
import { EmergencyDelayState } from './emergency-delay/delay-state';
import { HOLD_MACHINE } from './guardian-hold/hold-machine';
import { SIGNING_MACHINE } from './guardian-signing/signing-machine';
import { SigningState } from './guardian-signing/signing-state';
import { STANDING_MACHINE, type StandingState } from './guardian-signing/standing-machine';
import { PERMISSION_MACHINE } from './guardian-permission/permission-machine';
import { PermissionState } from './guardian-permission/permission-state';
import { NOT_INFORMED_MACHINE } from './guardians-not-informed/not-informed-machine';
import { ORDER_ITEM_MACHINE, type OrderItemState } from './information-order/order-item-machine';
import { noticeMachine, type RecipientNoticeState } from './recipient-notice/notice-machine';
import { ReviewedState } from './reviewed/review-machine';
import { SECTION_MACHINE } from './self-presentation/section-machine';
import { SectionState } from './self-presentation/transitions';
import type { StateMachine, Transition } from './state-machine';

/** A state machine of the registry, with its states in order. */
export interface NamedMachine {
  readonly title: string;
  readonly states: readonly string[];
  readonly acts: Readonly<Record<string, Transition<string>>>;
}

const named = <State extends string, Act extends string>(
  title: string,
  states: readonly State[],
  acts: StateMachine<State, Act>,
): NamedMachine => ({ title, states, acts });

const NOTICE_STATES: readonly RecipientNoticeState[] = ['OPEN', 'ACKNOWLEDGED'];
const STANDING_STATES: readonly StandingState[] = ['UNSAID', 'CLEARED', 'HELD_AGAIN', 'SHIELDED'];
const ORDER_ITEM_STATES: readonly OrderItemState[] = ['ASKED', 'RELEASED', 'REFUSED', 'ENDED'];

/** Every state machine of the registry that stands as a table. */
export const STATE_MACHINES = {
  consent: named('Consent', Object.values(ConsentState), CONSENT_MACHINE),
  request: named('Request for consent', Object.values(SentState), REQUEST_MACHINE),
  signing: named('What a guardian must sign too', Object.values(SigningState), SIGNING_MACHINE),
  permission: named('Whether guardians let a youth live somewhere', Object.values(PermissionState), PERMISSION_MACHINE),
  standing: named('What an officer says of a guardian by name', STANDING_STATES, STANDING_MACHINE),
  hold: named('What a person holds guardians by', Object.values(ReviewedState), HOLD_MACHINE),
  notInformed: named(
    'That guardians are not informed of health care',
    Object.values(ReviewedState),
    NOT_INFORMED_MACHINE,
  ),
  copyInPerson: named('Code of a copy in person', Object.values(CopyState), COPY_MACHINE),
  orderItem: named('What an order for information asks for', ORDER_ITEM_STATES, ORDER_ITEM_MACHINE),
  emergency: named('Access in an emergency', Object.values(EmergencyState), EMERGENCY_MACHINE),
  emergencyDelay: named(
    'That a youth is told later of an emergency',
    Object.values(EmergencyDelayState),
    DELAY_MACHINE,
  ),
  withdrawalNotice: named(
    'Notice that a consent has ended',
    NOTICE_STATES,
    noticeMachine('acknowledgeWithdrawalNotice'),
  ),
  correctionNotice: named(
    'Notice that something was corrected, erased or restricted',
    NOTICE_STATES,
    noticeMachine('acknowledgeCorrectionNotice'),
  ),
  correction: named('Claim to a correction (art. 16)', Object.values(ClaimState), CLAIM_MACHINES.CORRECTION),
  erasure: named('Claim to an erasure (art. 17)', Object.values(ClaimState), CLAIM_MACHINES.ERASURE),
  objection: named('Objection (art. 21)', Object.values(ClaimState), CLAIM_MACHINES.OBJECTION),
  section: named('Section of a self-presentation', Object.values(SectionState), SECTION_MACHINE),
} as const satisfies Record<string, NamedMachine>;
