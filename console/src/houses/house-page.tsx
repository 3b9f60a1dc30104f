import { Alert, BodyLong, Heading, VStack } from '@navikt/ds-react';
import { useParams } from 'react-router';
import { useAsked } from '../api/use-asked';
import { HouseAtWorkDocument, type HouseAtWorkQuery } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { PageLink } from '../shared/page-link';
import { useLacking } from '../shared/use-lacking';
import { useText } from '../texts/language';
import { CloseHouse } from './close-house';
import { HouseFacts } from './house-facts';
import { HouseMeetings } from './house-meetings';
import { HouseTexts } from './house-texts';
import { ResponsiblePersons } from './responsible-persons';
import '../caseworker/picture.css';
import '../youth/youth.css';

export type House = NonNullable<HouseAtWorkQuery['houses']>[number];

const LISTS = {
  houses: 'houses.all',
  responsiblePersons: 'house.persons',
  houseMeetings: 'house.meetings',
  houseTexts: 'house.texts',
} as const;

/** One house of the own organisation: what it is, who is responsible in it, its meetings, and what its residents sign. */
export function HousePage() {
  const t = useText();
  const { houseId = '' } = useParams();
  const lacking = useLacking(LISTS);
  const asked = useAsked(HouseAtWorkDocument, { houseId }, { purpose: 'B107' });
  const house = asked.data?.houses?.find(({ id }) => id === houseId);
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {house?.name ?? t('houses.title')}
      </Heading>
      <Answer asked={asked} lacking={lacking}>
        {({ houses, responsiblePersons, houseMeetings, houseTexts }) =>
          house === undefined ? (
            <BodyLong>{houses !== null && houses !== undefined && t('house.unknown')}</BodyLong>
          ) : (
            <VStack gap="space-32">
              {house.lacksResponsiblePerson && <Alert variant="warning">{t('house.lacksPersonMeans')}</Alert>}
              <HouseFacts house={house} />
              <ResponsiblePersons house={house} rows={responsiblePersons} again={asked.again} />
              <HouseMeetings house={house} rows={houseMeetings} again={asked.again} />
              <HouseTexts house={house} rows={houseTexts} again={asked.again} />
              {house.status === 'OPEN' && <CloseHouse houseId={house.id} again={asked.again} />}
            </VStack>
          )
        }
      </Answer>
      <PageLink to="/houses">{t('house.toAll')}</PageLink>
    </VStack>
  );
}
