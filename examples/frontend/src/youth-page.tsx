import { useShared } from '@brobygger/client/react';
import { Field } from './field';
import { YouthPageDocument } from './generated/graphql';
import { Refusal } from './refusal';
import { inWords, period } from './in-words';

/** One youth, service by service: what was released, what is not registered, and what is not shared. */
export function YouthPage({ id }: { readonly id: string }) {
  const shared = useShared(YouthPageDocument, { id });
  if (shared.state === 'asking') return <p role="status">Asking …</p>;
  const youth = shared.data?.youth;
  if (!youth) return <Refusal of={shared.field('youth')} />;
  const { childWelfare, nav, outreach, housing } = youth;
  return (
    <article>
      <h2>{youth.name}</h2>
      <div className="services">
        <section>
          <h3>Child welfare</h3>
          <dl>
            <Field of={shared} path="youth.childWelfare.case" name="Case">
              {inWords(childWelfare?.case?.status)}, since {childWelfare?.case?.openedOn}
            </Field>
            <Field of={shared} path="youth.childWelfare.measuresPlan" name="Plan of measures">
              <List
                of={childWelfare?.measuresPlan?.items?.map(({ name, validTo }) => `${name}${period(null, validTo)}`)}
              />
            </Field>
            <Field of={shared} path="youth.childWelfare.transfer" name="Transfer">
              {inWords(childWelfare?.transfer?.status)} {childWelfare?.transfer?.plannedOn}
            </Field>
          </dl>
        </section>
        <section>
          <h3>NAV</h3>
          <dl>
            <Field of={shared} path="youth.nav.section17" name="Advice and guidance (§ 17)">
              {inWords(nav?.section17?.status)}
              {period(nav?.section17?.validFrom, nav?.section17?.validTo)}
            </Field>
            <Field of={shared} path="youth.nav.orders" name="Orders">
              <List of={nav?.orders?.map(({ status, need }) => `${inWords(need)}: ${inWords(status)}`)} />
            </Field>
            <Field of={shared} path="youth.nav.qualification" name="Qualification">
              {inWords(nav?.qualification?.status)}, since {nav?.qualification?.startedOn}
            </Field>
          </dl>
        </section>
        <section>
          <h3>Outreach</h3>
          <dl>
            <Field of={shared} path="youth.outreach.contact" name="Contact">
              {outreach?.contact?.known ? `known, since ${outreach.contact.since ?? ''}` : 'not known'}
            </Field>
            <Field of={shared} path="youth.outreach.followUps" name="Follow-up">
              <List
                of={outreach?.followUps?.map((each) => inWords(each.kind) + period(each.startedOn, each.endedOn))}
              />
            </Field>
            <Field of={shared} path="youth.outreach.summerJobs" name="Summer jobs">
              <List of={outreach?.summerJobs?.map(({ year, state }) => `${year}: ${inWords(state)}`)} />
            </Field>
          </dl>
        </section>
        <section>
          <h3>Housing</h3>
          <dl>
            <Field of={shared} path="youth.housing.residency" name="Residency">
              {inWords(housing?.residency?.state)}
              {period(housing?.residency?.validFrom, housing?.residency?.validTo)}
            </Field>
            <Field of={shared} path="youth.housing.rent" name="Rent">
              {housing?.rent?.monthNok} kr a month, {housing?.rent?.arrearsNok} kr in arrears
            </Field>
            <Field of={shared} path="youth.housing.followUp" name="Follow-up at home">
              {inWords(housing?.followUp?.state)}
            </Field>
          </dl>
        </section>
      </div>
    </article>
  );
}

const List = ({ of = [] }: { readonly of?: readonly string[] | undefined }) => (
  <ul>
    {of.map((line, n) => (
      <li key={n}>{line}</li>
    ))}
  </ul>
);
