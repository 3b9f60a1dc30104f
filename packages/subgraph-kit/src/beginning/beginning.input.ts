import { createError, isId, PersonIdentifier } from '@brobygger/domain';
import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { checkGround, GroundInput } from './ground';

/** Whom service begins for: one of both. */
@InputType()
export abstract class WhomInput {
  @Field(() => ID, { nullable: true, description: 'The youth, where the id is known. Else `identifier`.' })
  youthId?: string | null;

  @IsOptional()
  @MaxLength(32)
  @Field(() => String, {
    nullable: true,
    description:
      "The youth's national identity number, D-number or DUF number, in place of `youthId`. Who is not registered yet is registered from " +
      'the population register.',
  })
  identifier?: string | null;
}

/** Whom service begins for, and on what: what the input of each mutation that begins service has beside its own. */
@InputType()
export abstract class BeginningInput extends WhomInput {
  @ValidateNested()
  @Field(() => GroundInput, { description: 'What the service rests on.' })
  ground!: GroundInput;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Begins only where your organisation does not serve the youth yet. Else `ALREADY_SERVED`, and nothing changes.',
  })
  unlessServed?: boolean;
}

/** What an input says of the record itself, without whom it is for, on what and when. */
export const recordOf = <Input extends BeginningInput>({
  youthId: _youthId,
  identifier: _identifier,
  ground: _ground,
  unlessServed: _unlessServed,
  ...record
}: Input): Omit<Input, keyof BeginningInput> => record;

/** Whom service is to begin for, as it was asked for: one of both. */
export type Whom = { readonly youthId: string } | { readonly identifier: string };

/**
 * Whom the input names.
 * @throws BAD_USER_INPUT where it names nobody or two, or the ground has no reference; YOUTH_NOT_FOUND for an id that is none
 */
export function whomOf({ ground, ...named }: BeginningInput): Whom {
  checkGround(ground);
  const whom = whomNamed(named);
  if ('youthId' in whom && !isId(whom.youthId)) throw mayNotBegin();
  return whom;
}

/**
 * Whom an input names, by a number that can be one or by an id that need not be one.
 * @throws BAD_USER_INPUT where it names nobody or two, or the number is none
 */
export function whomNamed({ youthId, identifier }: Pick<WhomInput, 'youthId' | 'identifier'>): Whom {
  const [byId, byNumber] = [youthId ?? null, identifier ?? null];
  if ((byId === null) === (byNumber === null)) {
    throw createError('BAD_USER_INPUT', 'either `youthId` or `identifier` must be given', {
      argument: 'input.youthId',
    });
  }
  return byId === null ? { identifier: readIdentifier(byNumber ?? '') } : { youthId: byId.toLowerCase() };
}

/** The number without the spaces that people write into it. */
function readIdentifier(text: string): string {
  const digits = text.replaceAll(/\s/g, '');
  if (PersonIdentifier.parse(digits) !== null) return digits;
  throw createError('BAD_USER_INPUT', '`input.identifier` is no national identity number, D-number or DUF number', {
    argument: 'input.identifier',
  });
}

/** The one answer to all who may not begin service: nobody has the id, or something stands against it. */
export const mayNotBegin = (): Error =>
  createError('YOUTH_NOT_FOUND', 'there is no youth with this id for whom you may begin service');
