import { Agency, DataCategory, Purpose } from '@brobygger/domain';
import { Open, RecordType } from '@brobygger/subgraph-kit';
import { Field, Int } from 'type-graphql';
import { CategoryOwner } from '../access/access-decision.type';

/** A text as it is shown to who consents. It tells of no youth. */
@Open()
@RecordType({ description: 'A text exactly as it is shown to who consents (samtykketekst). It tells of no youth.' })
export class ConsentText {
  @Field(() => Int, { description: 'Of this text in this language, from 1. What it ever said is kept.' })
  version!: number;

  @Field(() => String)
  language!: string;

  @Field(() => [String], { description: 'Shown whole and in this order. The yes and the no stand beside each other.' })
  paragraphs!: readonly string[];

  @Field(() => String, {
    description:
      'SHA-256, 64 lower-case hexadecimal digits, of the paragraphs joined by two line feeds, in UTF-8: it says which text was shown.',
  })
  hash!: string;
}

/** What a youth is told when something happens, before it is filled in. It tells of no youth. */
@Open()
@RecordType({
  description:
    'What a youth is told when something is asked for, given, refused, taken back or seen without a yes, and what is sent out.',
})
export class ConsentFlowText {
  @Field(() => String, { description: 'Which text it is: `request`, `given`, `refusal`, `withdrawal`, `statute`, …' })
  name!: string;

  @Field(() => Int, { description: 'Of this text in this language, from 1. What it ever said is kept.' })
  version!: number;

  @Field(() => String, { description: 'As it is written, with its places in braces: `{recipient}`.' })
  text!: string;

  @Field(() => [String], { description: 'The places, which whoever shows it fills in.' })
  places!: readonly string[];

  @Field(() => Boolean, {
    description: 'Whether it is sent where others may read it: it names nobody, and no service.',
  })
  isSentOut!: boolean;
}

/** What a consent for a purpose may name. */
@Open()
@RecordType({ description: 'A category that a consent for the purpose may name, and that somebody keeps.' })
export class ConsentCatalogueCategory {
  @Field(() => DataCategory)
  category!: DataCategory;

  @Field(() => CategoryOwner, { description: 'Whose data it is: one consent is about the data of one owner.' })
  owner!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'What is shown, in plain words to the youth.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it needs a consent of its own.' })
  isSpecial!: boolean;

  @Field(() => [Agency], { description: 'The agencies that may be given it for the purpose.' })
  recipients!: readonly Agency[];
}

/** A purpose that rests on a consent. */
@Open()
@RecordType({ description: 'A purpose for which a youth may consent, and to what.' })
export class ConsentCataloguePurpose {
  @Field(() => Purpose)
  purpose!: Purpose;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'What it is for, in plain words to the youth.' })
  text!: string;

  @Field(() => [Agency], { description: 'The agencies to which it is open.' })
  agencies!: readonly Agency[];

  @Field(() => [ConsentCatalogueCategory])
  categories!: readonly ConsentCatalogueCategory[];
}
