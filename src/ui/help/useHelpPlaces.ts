import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { readHelpPlaces } from '../../data/helpPlaces';
import type { DataError } from '../../data/ports';
import type { HelpPlaces } from '../../domain/help/places';
import { settings } from '../../schema/lists/settings';
import { unwrap } from '../app/queries';
import { useServices } from '../app/services';

export const helpPlacesKey = [settings.key, 'help'];

/** Where the accessibility statement and the guides are, as the site's settings say. */
export function useHelpPlaces(): UseQueryResult<HelpPlaces, DataError> {
  const { data } = useServices();
  return useQuery<HelpPlaces, DataError>({ queryKey: helpPlacesKey, queryFn: () => unwrap(readHelpPlaces(data)) });
}
