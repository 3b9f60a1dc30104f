import { useAsked } from '../api/use-asked';
import { ConsentCatalogueDocument } from '../generated/graphql';
import { useLanguage } from '../texts/language';

/** What may be consented to, in the words of the registry. */
export function useCatalogue() {
  const { language } = useLanguage();
  return useAsked(ConsentCatalogueDocument, { language });
}
