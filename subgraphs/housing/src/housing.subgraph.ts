import { defineOwner, toldDecisions, type ServicesOfOwner } from '@brobygger/subgraph-kit';
import { followUp } from './follow-up';
import { handover } from './handover';
import { homeSituation } from './home-situation';
import { house } from './house';
import { houseMeeting } from './house-meeting';
import { houseText } from './house-text';
import { independencePlan } from './independence-plan';
import { HousingTables1700000001000 } from './housing-tables.migration';
import { mapping } from './mapping';
import { ownPlan } from './own-plan';
import { providerOrder } from './provider-order';
import { rent } from './rent';
import { RentLedger1796300000700 } from './rent-ledger.migration';
import { residency } from './residency';
import { responsiblePerson } from './responsible-person';
import { yearReport } from './year-report';
import { wellbeing } from './wellbeing';
import { workList } from './work-list';
import { youth } from './youth';
import { HOUSING_RECORDS } from './housing-records';

/** Housing's subgraph: its nouns. */
export const housing = defineOwner({
  name: 'housing',
  records: HOUSING_RECORDS,
  nouns: [
    youth,
    workList,
    house,
    houseText,
    responsiblePerson,
    houseMeeting,
    residency,
    rent,
    mapping,
    homeSituation,
    followUp,
    ownPlan,
    handover,
    toldDecisions,
    providerOrder,
    independencePlan,
    wellbeing,
    yearReport,
  ],
  history: [HousingTables1700000001000, RentLedger1796300000700],
});

/** Housing's own services, behind its mutations. */
export type HousingServices = ServicesOfOwner<typeof housing>;
