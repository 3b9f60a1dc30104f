import { Act, createError, newId, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { eventsOfConsent } from '../consent/consent-event.entity';
import type { ConsentService } from '../consent/consent.service';
import { catalogueOfConsent } from '../legal-catalogue/read-catalogue';
import { agencyOf, placeOrNull } from '../organisation/organisation-of-youth';
import { organisationById } from '../organisation/organisation.entity';
import type { EnterReading } from '../oversight/enter-reading';
import type { OverseenYouth } from '../oversight/overseen-youth';
import { youthOf } from '../oversight/youth-of';
import { ConsentDocument, ConsentDocumentFormat } from './consent-document.type';
import { factsOf, type ConsentFacts } from './consent-facts';
import { dpvReceiptOf, dpvRecordOf } from './dpv-record';
import { fhirConsentOf } from './fhir-consent';

@Resolver()
export class ConsentExportResolver {
  constructor(
    private readonly deps: {
      readonly consents: Pick<ConsentService, 'ofYouth'>;
      readonly enterReading: EnterReading;
      readonly overseen: OverseenYouth;
      readonly query: Statements;
    },
  ) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Query(() => ConsentDocument, {
    nullable: true,
    description:
      'A consent with its history in a form that other systems read, for the youth and officers alone. It carries both bases, and of ' +
      'people nobody but the youth, by the id here.',
  })
  async consentRecord(
    @Arg('consentId', () => ID) consentId: string,
    @Arg('format', () => ConsentDocumentFormat) format: ConsentDocumentFormat,
    @Ctx() context: SubgraphContext,
    @Arg('youthId', () => ID, { nullable: true, description: 'Whose it is. A youth leaves it out.' })
    named?: string | null,
  ): Promise<ConsentDocument> {
    const { hop, at, rows } = context;
    const youthId = await youthOf(this.deps.overseen, hop.caller, named, at);
    await this.deps.enterReading(context, { youthId, act: Act.READ_CONSENTS, field: 'Query.consentRecord' });
    const consents = await this.deps.consents.ofYouth(youthId);
    const consent = consents.find(({ id }) => id === consentId.toLowerCase());
    if (consent === undefined) throw createError('NOT_FOUND', 'no consent of the youth has this id');
    const [events, organisation, agency, catalogue] = await Promise.all([
      rows.of(eventsOfConsent, consent.id),
      placeOrNull(organisationById, { youthId, organisationId: consent.recipientId }, context),
      agencyOf({ organisationId: consent.recipientId }, context),
      catalogueOfConsent(this.deps.query, consent.id),
    ]);
    return documentOf(factsOf(consent, events, { agency, organisation }, at, catalogue), format, at);
  }
}

/** The document in the format. A receipt is another each time. */
function documentOf(facts: ConsentFacts, format: ConsentDocumentFormat, at: Date): ConsentDocument {
  switch (format) {
    case 'TS27560_RECORD':
      return { format, mediaType: 'application/ld+json', document: JSON.stringify(dpvRecordOf(facts)) };
    case 'TS27560_RECEIPT': {
      const receipt = dpvReceiptOf(facts, { receiptId: newId(), at });
      return { format, mediaType: 'application/ld+json', document: JSON.stringify(receipt) };
    }
    case 'FHIR_R5':
      return { format, mediaType: 'application/fhir+json', document: JSON.stringify(fhirConsentOf(facts)) };
    default:
      return format satisfies never;
  }
}
