import {
  isDataCategory,
  isPurpose,
  toldOf,
  type AccessAnswers,
  type AccessObject,
  type AccessQuestion,
  type AccessSearch,
} from '@brobygger/domain';
import {
  InputFault,
  type AccessEvaluation,
  type Action,
  type DecisionPoint,
  type EntityKind,
  type Properties,
  type Search,
} from './decision-point';

/** The words of AuthZEN that mean something here. Of any other nobody may anything. */
const ORGANISATION = 'organisation';
const DATA_CATEGORY = 'data_category';
const READ = 'read';

/**
 * Asks the consent registry: the subject is an organisation, the resource a category of a youth's data (`properties.youth`, and
 * `properties.placesYouth` for the fields that tell where the youth is, or the others), the action is to read, for `context.purpose`.
 */
export const createConsentDecisionPoint = ({ evaluate, search }: AccessAnswers): DecisionPoint => ({
  async evaluate(asker, evaluations, semantic) {
    const questions = evaluations.map((each) => (each instanceof InputFault ? each : questionIn(each)));
    const sendable = questions.map((each) => (each instanceof InputFault ? null : each));
    const isNothing = sendable.every((question) => question === null);
    const decisions = isNothing
      ? toldOf(
          sendable.map(() => false),
          semantic,
        )
      : await evaluate(asker, sendable, semantic);
    return decisions.map((decision, n) => {
      const question = questions[n];
      return question instanceof InputFault ? question : decision;
    });
  },

  async search(asker, asked) {
    if (asked.of === 'action') {
      const question = questionIn({ ...asked, action: { name: READ, properties: {} } });
      if (question instanceof InputFault) return question;
      const [isOpen = false] = question === null ? [] : await evaluate(asker, [question], 'execute_all');
      return { results: isOpen ? [READ] : [], nextToken: null };
    }
    const wanted = searchIn(asked);
    if (wanted === null) return NOTHING;
    if (wanted instanceof InputFault) return wanted;
    return (await search(asker, wanted)) ?? new InputFault('/page/token', 'this is no token of this search');
  },
});

const NOTHING = { results: [], nextToken: null };

/** What is asked of the registry; `null` of what means nothing here, which nobody may. */
function questionIn({ subject, action, resource, context }: AccessEvaluation): AccessQuestion | InputFault | null {
  if (!isKnown(subject, action, resource) || !isDataCategory(resource.id)) return null;
  const object = objectIn(resource.properties, context);
  return object instanceof InputFault ? object : { ...object, organisationId: subject.id, category: resource.id };
}

function searchIn(asked: Exclude<Search, { readonly of: 'action' }>): AccessSearch | InputFault | null {
  const { subject, action, resource, context, page } = asked;
  if (!isKnown(subject, action, resource)) return null;
  const object = objectIn(resource.properties, context);
  if (object instanceof InputFault) return object;
  if (asked.of === 'resource') return { of: 'CATEGORIES', ...object, ...page, organisationId: asked.subject.id };
  const { id: category } = asked.resource;
  return isDataCategory(category) ? { of: 'ORGANISATIONS', ...object, ...page, category } : null;
}

const isKnown = (subject: EntityKind, { name }: Action, resource: EntityKind): boolean =>
  subject.type === ORGANISATION && name === READ && resource.type === DATA_CATEGORY;

function objectIn({ youth, placesYouth = null }: Properties, { purpose }: Properties): AccessObject | InputFault {
  if (typeof youth !== 'string' || youth.length > 256) {
    return new InputFault('/resource/properties/youth', 'the id of a youth is needed here, as text');
  }
  if (placesYouth !== null && typeof placesYouth !== 'boolean') {
    return new InputFault('/resource/properties/placesYouth', 'this is true, false or absent');
  }
  if (!isPurpose(purpose)) {
    return new InputFault('/context/purpose', 'the number of a purpose of the catalogue is needed here');
  }
  return { youthId: youth, purpose, placesYouth };
}
