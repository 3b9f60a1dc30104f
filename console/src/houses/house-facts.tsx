import { useDates, useText } from '../texts/language';
import type { House } from './house-page';

/** What a house is, and for whom. */
export function HouseFacts({ house }: { readonly house: House }) {
  const t = useText();
  const { day } = useDates();
  const { kind, genderRule, targetGroup, ownKitchenAndBath, nightGuard, status, openedOn, closedOn } = house;
  const said = (on: string | null | undefined): string =>
    on === null || on === undefined ? t('house.notKnown') : day(on);
  const facts = [
    ['houses.kind', t(`houses.kind.${kind}`)],
    ['houses.for', t(`houses.for.${genderRule}`)],
    ['house.group', t(`house.group.${targetGroup}`)],
    ['house.ownKitchen', t(ownKitchenAndBath ? 'value.yes' : 'value.no')],
    ['house.night', t(`house.night.${nightGuard}`)],
    ['house.places', t('house.placesOf', { free: house.freePlaces, all: house.capacity })],
    ['house.openedOn', said(openedOn)],
    ...(status === 'CLOSED' ? ([['house.closedOn', said(closedOn)]] as const) : []),
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label} className="fact">
          <dt>{t(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
