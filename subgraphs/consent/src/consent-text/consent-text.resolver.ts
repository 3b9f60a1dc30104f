import { Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { consentCatalogue } from './consent-catalogue';
import { ConsentTextInput } from './consent-text.input';
import { ConsentCataloguePurpose, ConsentText } from './consent-text.type';
import { LanguageArgs } from './language.args';
import { textToRead } from './text-to-read';

/** Whoever has to do with consents; systems ask for nothing here. */
const READERS = Object.values(Role).filter((role) => role !== Role.SYSTEM);

@Resolver()
export class ConsentTextResolver {
  @RequiresRole(READERS)
  @Query(() => ConsentText, {
    nullable: true,
    description:
      'The text that is read by who gives this consent. It refuses what giving it would refuse, but for signatures, and asks of no youth.',
  })
  consentText(
    @Arg('input', () => ConsentTextInput) input: ConsentTextInput,
    @Ctx() context: SubgraphContext,
  ): Promise<ConsentText> {
    return textToRead(input, context);
  }

  @RequiresRole(READERS)
  @Query(() => [ConsentCataloguePurpose], {
    description: 'What a youth may consent to, purpose by purpose: nothing that no agency keeps.',
  })
  consentCatalogue(@Args(() => LanguageArgs) { language }: LanguageArgs): readonly ConsentCataloguePurpose[] {
    return consentCatalogue(language);
  }
}
