import {
  HandoverKind,
  HANDOVERS,
  HandoverSide,
  HandoverState,
  isHandoverOver,
  movesOf,
  needsReason,
  receiversFrom,
  RECEIVER_STATES,
  SENDER_STATES,
  stateOf,
} from '@brobygger/domain';
import { code, tableOf } from './table';

const STATES = Object.values(HandoverState);

/** What each is called, and what it means to those who work with it. */
const MEANINGS: Readonly<Record<HandoverState, string>> = {
  DRAFT: 'written, not sent; nobody but its writer has it',
  REQUESTED: 'sent; no answer yet',
  ON_HOLD: 'the receiver cannot say yes or no yet, says why, and may propose another day',
  ACCEPTED: 'the receiver has said yes, and serves the youth from then on',
  IN_PROGRESS: 'under way; of a transfer: the sender has confirmed it',
  REJECTED: 'the receiver has said no, and why',
  FAILED: 'it was accepted, and could not be carried out',
  COMPLETED: 'the receiver has done what was asked, or has taken the case over',
  CANCELLED: 'a side has called it off, and says why',
  ENTERED_IN_ERROR: 'the sender says that it should never have been sent',
};

/** `docs/handovers.md`: what services hand over to one another, who may say what of it, and who sees it. */
export function handovers(): string {
  return `# Handovers

What one service asks of another for a youth: a **referral** (henvisning), an **order** of a measure (bestilling), the
**transfer** of a case (overføring), a **task** in the plan of a housing follow-up (oppgave), or a **place** in a group
that another service runs (plass i 22B Kvalifisering). The tables are
generated from the code that decides, and a test compares them with tables that are written out by hand. Why it is
built so: [decision 0104](adr/0104-a-handover-has-two-parts.md), on where it comes from and what of it is entered
[decision 0114](adr/0114-a-handover-comes-from-a-service.md), of tasks
[decision 0118](adr/0118-who-is-named-for-a-task-says-so.md), and of places
[decision 0126](adr/0126-who-runs-a-group-writes-in-navs-record.md).

## Who sends what to whom

${tableOf(
  ['what', 'sent by', 'told on a consent to', 'taken by'],
  Object.values(HandoverKind).flatMap((kind) =>
    HANDOVERS[kind].senders.map(({ agency, category }) => [
      code(kind),
      code(agency),
      code(category),
      receiversFrom(kind, agency).map(code).join(', '),
    ]),
  ),
)}

A sender names the receiver by the id of its organisation. One that takes no such handover is refused
(\`BAD_USER_INPUT\`, \`input.receiverId\`), and nothing is written. The same is told where there is no such organisation.

## States

${tableOf(
  ['state', 'means', 'needs a reason', 'is an end'],
  STATES.map((state) => [
    code(state),
    MEANINGS[state],
    needsReason(state) ? 'yes' : '',
    isHandoverOver(state) ? 'yes' : '',
  ]),
)}

The reasons are a list (\`HandoverReason\`), so that no text about the youth goes with them.

## Who may set what

Each side says something of its own part, in its own database. What the other side may say is refused
(\`BAD_USER_INPUT\`, \`input.state\`); nothing is written.

${sectionOf('A referral, an order, a task and a place', HandoverKind.ORDER)}

${sectionOf('A transfer', HandoverKind.TRANSFER)}

A transfer that was accepted is confirmed by its sender before its receiver completes it: so neither lets go of the
case before the other holds it. And it is completed only with something of the receiver's own open for the youth, such
as a case or a follow-up: else \`BAD_USER_INPUT\`, and the youth stays the receiver's by the transfer.

## The state of the whole

What the sender has said stands before each row, what the receiver has said above each column. Both sides
compute the same, once each has heard the other, in whatever order messages come. That it was sent in error
counts over all else; an end that the receiver wrote counts over a cancellation that came at the same time.

${tableOf(
  ['', '*nothing*', ...RECEIVER_STATES.map(code)],
  SENDER_STATES.filter((sender) => sender !== 'DRAFT').map((sender) => [
    code(sender),
    ...[null, ...RECEIVER_STATES].map((receiver) => code(stateOf(sender, receiver))),
  ]),
)}

## What each side sees

- **The sender** sees it on its own list until the receiver has accepted, the answer with its reason, and whether it
  has arrived (\`isDelivered\`). Why it has not arrived the sender is never told: no consent, one that was taken back,
  and a protected address look alike. It must serve the youth when it sends it: until the registry knows that it did,
  nothing arrives.
- **The receiver** finds it in \`handoversReceived\`, where the youth consents that the sender's category in the table
  above is shown to it, or once it has accepted. Before that, and where the address is protected, it looks like an id
  that nobody has: not on the list, and \`NOT_FOUND\` to whoever answers it. So it does to a worker whom the youth keeps out.
- **What is asked for** stays with the sender and is read there, on consent, as any other record. A message between
  services has ids, states, reasons of the list, and days.
- **The youth** sees all of it (\`me { handovers }\`), and in the log each time that somebody was told: the receiver, and on
  which consent; the sender, that it has arrived, was answered, or is there no more.

## When the youth takes the consent back

- **Before the receiver has accepted**: the receiver's row loses the youth, the day, the sender and the basis before
  the youth is answered. Where the receiver's service could not be reached, the answer names its agency
  (\`pendingAt\`). The sender sees that it has not arrived, keeps it on its list, and may call it back.
- **After that**: the receiver serves the youth itself, and keeps what it accepted, to work by. What it may read at the
  sender ends with the consent.
- **A new yes** delivers it again, where it is still open.

## For workers

Until somebody has accepted, the youth is yours: it stays on your list, whatever happens to machines or messages. A
no, or a wait, comes back with its reason. A receiver that cannot begin when you ask says so with another day, rather
than with nothing. To accept begins your service to the youth.

## For developers

| to | ask |
|---|---|
| refer a youth | \`referChildWelfareYouth\`, \`referNavYouth\` |
| call a referral back | \`moveChildWelfareReferral\`, \`moveNavReferral\` |
| write, send and end an order, or call off a draft | \`draftNavOrder\`, \`sendNavOrder\`, \`endNavOrder\` |
| ask another NAV office to take a case over, confirm it or call it off | \`moveToDistrict\`, \`settleDistrictMove\` |
| send a transfer, confirm it or call it off | \`startTransfer\`, \`sendTransfer\`, \`moveTransfer\` |
| name a service for a task of a plan, and call it back | \`addHousingPlanItem\`, \`moveHousingPlanTask\` |
| refer to 22B Kvalifisering, and end a place | \`referQualification\`, \`endQualification\` |
| enrol a youth whom you accepted, and record weeks | \`enrolQualification\`, \`recordQualificationWeek\` |
| find what was sent to your organisation | \`handoversReceived\` |
| answer it | \`answerHousingHandover\`, \`answerNavHandover\`, \`answerOutreachHandover\`, \`answerChildWelfareHandover\` |
| begin housing follow-up on a referral that you accepted | \`beginReferredFollowUp\` |
| see which orders wait | \`ordersAwaiting\` |

An answer that you did not hear (the connection broke) may have been written: ask again. What was said already is refused
with \`BAD_USER_INPUT\` or \`CONFLICT\`, and nothing is written twice.

## What is no handover

A decision of child welfare that a house or a service of outreach carries out is told by law and refused by nobody: its id,
kind and days, to the organisation that the decision names (\`nameDecisionExecutor\`), which finds it in \`decisionsToCarryOut\`
([ADR 0113](adr/0113-a-decision-is-told-to-who-carries-it-out.md)).
`;
}

const sectionOf = (title: string, kind: HandoverKind): string => `### ${title}

${tableOf(
  ['from', ...Object.values(HandoverSide).map((side) => `the ${side.toLowerCase()} makes`)],
  STATES.map((from) => [
    code(from),
    ...Object.values(HandoverSide).map((side) => (movesOf(kind)[side][from] ?? []).map(code).join(', ')),
  ]),
)}`;
