import { createError } from '@brobygger/domain';
import { IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, InputType, registerEnumType } from 'type-graphql';

/** What the service of an organisation to a youth rests on. */
export const GroundKind = {
  CASE: 'CASE',
  REFERRAL: 'REFERRAL',
  DECISION: 'DECISION',
  CONCERN: 'CONCERN',
  INVESTIGATION: 'INVESTIGATION',
  ORDER: 'ORDER',
  APPLICATION: 'APPLICATION',
  OWN_WISH: 'OWN_WISH',
} as const;
export type GroundKind = (typeof GroundKind)[keyof typeof GroundKind];
registerEnumType(GroundKind, {
  name: 'GroundKind',
  description:
    'What service rests on: a case (sak), a referral (henvisning), a decision (vedtak), a concern (bekymring), an investigation ' +
    "of child welfare (undersøkelse), an order for information (pålegg), an application (søknad), or the youth's own wish (eget ønske).",
});

/** Whether somebody looked for what the reference names, and found it. */
export const GroundState = { VERIFIED: 'VERIFIED', UNVERIFIED: 'UNVERIFIED' } as const;
export type GroundState = (typeof GroundState)[keyof typeof GroundState];
registerEnumType(GroundState, {
  name: 'GroundState',
  description: 'Whether the record that the reference names was found where it is kept.',
});

@InputType({ description: 'What service to a youth rests on. It is shown to the youth.' })
export class GroundInput {
  @Field(() => GroundKind)
  kind!: GroundKind;

  @IsOptional()
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description:
      "The record's id or number where it is kept, at most 100 characters. Needed of everything but an own wish; shown to the youth.",
  })
  reference?: string | null;
}

/**
 * Refuses a ground that names no record where there must be one.
 * @throws BAD_USER_INPUT
 */
export function checkGround({ kind, reference }: GroundInput): void {
  if (kind === GroundKind.OWN_WISH || (reference ?? '').trim() !== '') return;
  throw createError('BAD_USER_INPUT', `a ground of kind \`${kind}\` needs a reference`, {
    argument: 'input.ground.reference',
  });
}
