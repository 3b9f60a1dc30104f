import { BodyLong, BodyShort, Select, VStack } from '@navikt/ds-react';
import { useAsked } from '../../api/use-asked';
import { WhoCanSeeWhatDocument, type Purpose } from '../../generated/graphql';
import { useText } from '../../texts/language';
import { Answer } from '../answer';
import { FaultAlert } from '../fault-text';
import { ALL_PURPOSES } from '../kinds';
import { useOrganisationName } from '../organisation-name';
import { PastMoment } from '../past-moment';
import { oneOf, useSearch } from '../use-search';
import { useVoice } from '../use-voice';
import { AccessGrounds } from './access-grounds';
import { AccessMatrix } from './access-matrix';
import { accessRowsOf, type AccessRow } from './access-rows';
import type { WhoseAccess } from './whose-access';

/** Who can see what, now or at a moment that has been, and on what ground. The moment stands in the address. */
export function AccessOverTime({ whose }: { readonly whose: WhoseAccess }) {
  const t = useText();
  const voice = useVoice(whose.youthId === null);
  const { said, say } = useSearch();
  const at = said('at') === '' ? null : said('at');
  const purpose = oneOf(ALL_PURPOSES, said('purpose'));
  return (
    <>
      <PastMoment key={at} at={at} onChange={(next) => say({ at: next })} />
      <Select
        label={voice('access.purpose')}
        value={purpose ?? ''}
        onChange={({ target }) => say({ purpose: target.value })}
        className="narrow"
      >
        <option value="">{voice('access.anyPurpose')}</option>
        {ALL_PURPOSES.map((each) => (
          <option key={each} value={each}>
            {t(`term.purpose.${each}`)}
          </option>
        ))}
      </Select>
      <Accesses key={`of ${at}`} whose={whose} at={at} purpose={purpose} />
    </>
  );
}

function Accesses({
  whose,
  at,
  purpose,
}: {
  readonly whose: WhoseAccess;
  readonly at: string | null;
  readonly purpose: Purpose | undefined;
}) {
  const voice = useVoice(whose.youthId === null);
  const name = useOrganisationName();
  const asked = useAsked(WhoCanSeeWhatDocument, { youthId: whose.youthId, at });
  return (
    <Answer asked={asked}>
      {({ whoCanSeeWhat }, faults) => {
        if (whoCanSeeWhat === null || whoCanSeeWhat === undefined) return <FaultAlert faults={faults} />;
        const rows = accessRowsOf(whoCanSeeWhat).filter(({ purposes }) => !purpose || purposes.includes(purpose));
        if (rows.length === 0) return <BodyShort>{voice('access.none')}</BodyShort>;
        const nameOf = ({ organisation, agency, index }: AccessRow): string =>
          name(organisation, agency, faults, `whoCanSeeWhat.${index}.organisation`);
        return (
          <VStack gap="space-24">
            <BodyLong>{voice('access.about')}</BodyLong>
            <AccessMatrix rows={rows} nameOf={nameOf} whose={whose} at={at} />
            <AccessGrounds rows={rows} nameOf={nameOf} whose={whose} purpose={purpose} />
          </VStack>
        );
      }}
    </Answer>
  );
}
