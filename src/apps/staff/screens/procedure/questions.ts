// What the screens of the procedure and the charter ask the server.
import { queryOptions } from '@tanstack/react-query';
import { type HouseText, houseTextNames } from '#domain/procedure/house-text.ts';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { queries } from '../../api/queries.ts';

const one = (text: HouseText) => answer(api.GET('/api/house-texts/{text}', { params: { path: { text } } }));
export type HouseTextPage = Awaited<ReturnType<typeof one>>;
export type Version = HouseTextPage['versions'][number];
export type Keeping = NonNullable<HouseTextPage['keeps']>;
export const houseTextQuery = (text: HouseText) => queryOptions({ queryKey: [...keys.houseTexts, text], queryFn: () => one(text) });

export const houseTextsChanged = () => queries.invalidateQueries({ queryKey: keys.houseTexts });

/** The text an address names; the procedure for an address that names none. */
export const textNamed = (name: string): HouseText => houseTextNames.find((one) => one === name) ?? 'procedure';
