import { flowTextsIn, Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { consentCatalogue } from './consent-catalogue';
import { ConsentTextInput } from './consent-text.input';
import { ConsentCataloguePurpose, ConsentFlowText, ConsentText } from './consent-text.type';
import { languageOf } from './language-of';
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
  consentCatalogue(
    @Arg('language', () => String, { description: '`nb`, `nn` or `en`.' }) language: string,
  ): readonly ConsentCataloguePurpose[] {
    return consentCatalogue(languageOf(language));
  }

  @RequiresRole(READERS)
  @Query(() => [ConsentFlowText], {
    description: 'What a youth is told on the way of a consent, and what is sent out, as it is written today.',
  })
  consentFlowTexts(
    @Arg('language', () => String, { description: '`nb`, `nn` or `en`.' }) language: string,
  ): readonly ConsentFlowText[] {
    return flowTextsIn(languageOf(language));
  }
}
