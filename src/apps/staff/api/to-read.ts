// What of the organisation's own texts the person is still to read.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { keys } from './keys.ts';

const toRead = () => answer(api.GET('/api/house-texts/to-read'));

export const toReadQuery = queryOptions({ queryKey: [...keys.houseTexts, 'to-read'], queryFn: toRead, staleTime: 60_000 });
