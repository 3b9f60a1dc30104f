import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, registerEnumType } from 'type-graphql';

/** In which form a consent is exported. */
export const ConsentDocumentFormat = {
  TS27560_RECORD: 'TS27560_RECORD',
  TS27560_RECEIPT: 'TS27560_RECEIPT',
  FHIR_R5: 'FHIR_R5',
} as const;
export type ConsentDocumentFormat = (typeof ConsentDocumentFormat)[keyof typeof ConsentDocumentFormat];
registerEnumType(ConsentDocumentFormat, {
  name: 'ConsentDocumentFormat',
  description:
    'A record or a receipt of ISO/IEC TS 27560, in the Data Privacy Vocabulary as JSON-LD; or the resource `Consent` of FHIR R5 as JSON.',
});

/** A consent in a form that other systems read. */
@RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
@RecordType({ description: 'A consent in a form that other systems read.' })
export class ConsentDocument {
  @Field(() => ConsentDocumentFormat)
  format!: ConsentDocumentFormat;

  @Field(() => String, { description: '`application/ld+json` or `application/fhir+json`.' })
  mediaType!: string;

  @Field(() => String, { description: 'The document, in UTF-8: JSON.' })
  document!: string;
}
