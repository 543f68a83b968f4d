import type { ListDefinition } from '../../schema/field';
import { useServices } from '../app/services';
import { placeOf } from '../links/places';

/** Where an item opens, as whole addresses that also a file can hold. */
export function useLinks(): {
  readonly inTeams: (listKey: string, id: number) => string | undefined;
  readonly inSharePoint: (list: ListDefinition, id: number) => string;
} {
  const { data, host } = useServices();
  const whole = (address: string): string => new URL(address, window.location.href).href;
  return {
    inTeams: (listKey, id) => {
      const place = placeOf(listKey, id);
      return place === undefined ? undefined : whole(host.linkTo(place));
    },
    inSharePoint: (list, id) => whole(data.itemUrl(list, id)),
  };
}
