import { EMERGENCY_DELAYS, isEmergencyDelayCode, Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, registerEnumType } from 'type-graphql';
import { ReasonText } from '../disclosure-log/disclosure-entry.type';
import { delayStateOf, EmergencyDelayState, shownFromOf, type DelayEvent } from '../emergency-delay/delay-state';

registerEnumType(EmergencyDelayState, {
  name: 'EmergencyDelayState',
  description:
    'Where it stands that a youth is told later: asked for by who opened it, confirmed or ended early by somebody else, or lapsed, as ' +
    'its time is over. In the last two the youth is told.',
});

const STAFF = [Role.CONSENT_OFFICER, Role.AUDITOR, Role.LEADER, Role.CASEWORKER];

/** That a youth is told later of what was opened in an emergency. */
@RequiresRole([...STAFF, Role.YOUTH])
@RecordType({
  description:
    'That a youth is told later of what was opened in an emergency (popplyl. § 16). The youth sees none of it until then, and all of it ' +
    'but the words of staff after.',
})
export class EmergencyDelay {
  @Field(() => EmergencyDelayState)
  state!: EmergencyDelayState;

  @Field(() => String, { description: 'Why, by its code: the list stands in docs/legal-bases.md.' })
  code!: string;

  @Field(() => ReasonText, { nullable: true, description: 'Why, in words to the youth; absent for a code of no more.' })
  codeText!: ReasonText | null;

  @Field(() => GraphQLDateTimeISO, { description: 'From when on the youth is told.' })
  until!: Date;

  @Field(() => GraphQLDateTimeISO)
  askedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Absent where nobody else has confirmed it.' })
  confirmedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The ident of who confirmed it.' })
  confirmedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'The ident of who ended it early.' })
  endedBy!: string | null;

  @RequiresRole(STAFF)
  @Field(() => String, { nullable: true, description: 'Why, in the words of who asked for it.' })
  reason!: string | null;

  @RequiresRole(STAFF)
  @Field(() => String, { nullable: true, description: 'Why, in the words of who confirmed it.' })
  confirmedReason!: string | null;
}

/** The delay as it is told at the moment, or `null` where none was asked for. */
export function delayOf(events: readonly DelayEvent[], at: Date): EmergencyDelay | null {
  const [asked] = events;
  const [state, until] = [delayStateOf(events, at), shownFromOf(events)];
  if (asked === undefined || state === null || until === null) return null;
  const confirmed = events.find(({ act }) => act === 'CONFIRMED');
  const ended = events.find(({ act }) => act === 'ENDED');
  const code = confirmed?.code ?? asked.code ?? '';
  return Object.assign(new EmergencyDelay(), {
    state,
    code,
    codeText: isEmergencyDelayCode(code) ? EMERGENCY_DELAYS[code].text : null,
    until,
    askedAt: new Date(asked.at),
    confirmedAt: confirmed === undefined ? null : new Date(confirmed.at),
    confirmedBy: confirmed?.by ?? null,
    endedBy: ended?.by ?? null,
    reason: asked.reason,
    confirmedReason: confirmed?.reason ?? null,
  });
}
