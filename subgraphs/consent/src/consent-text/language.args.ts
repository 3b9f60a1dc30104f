import { Language } from '@brobygger/domain';
import { IsIn } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';

/** In which language somebody reads. */
@ArgsType()
export class LanguageArgs {
  @IsIn(Object.values(Language))
  @Field(() => String, { description: '`nb`, `nn` or `en`.' })
  language!: Language;
}
