import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import { useAsked } from '../api/use-asked';
import { WhoHasSeenMeDocument } from '../generated/graphql';
import { nodesOf } from '../api/nodes-of';
import { Answer } from '../shared/answer';
import { useDates, useText } from '../texts/language';

/** Who has seen what of the youth, newest first. */
export function WhoHasSeenMe() {
  const t = useText();
  const { time } = useDates();
  const asked = useAsked(WhoHasSeenMeDocument, { after: null });
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('seen.title')}
      </Heading>
      <Answer asked={asked}>
        {({ me }) =>
          nodesOf(me?.disclosures).map((node) => (
            <BodyLong key={node.id}>
              {time(node.at)} {node.organisation?.name ?? node.agency} {node.categories.join(', ')}
            </BodyLong>
          ))
        }
      </Answer>
    </VStack>
  );
}
