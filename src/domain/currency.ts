// The currencies of ISO 4217 that are in use, each with its decimals. Only these can be money here: a code that is not listed, or
// was withdrawn, is refused. Source: ISO 4217 list one (six-group.com, maintenance agency), funds codes and metals left out.
const decimals: Readonly<Record<0 | 2 | 3, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  2:
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK ' +
    'DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD ' +
    'KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP ' +
    'PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD ' +
    'UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG',
  3: 'BHD IQD JOD KWD LYD OMR TND',
};

declare const currencyBrand: unique symbol;
export type Currency = string & { readonly [currencyBrand]: true };

const digits = new Map<string, number>(
  Object.entries(decimals).flatMap(([count, codes]) => codes.split(' ').map((code) => [code, Number(count)] as const)),
);

export const isCurrency = (code: string): code is Currency => digits.has(code);

/** The currency, where the text is known to be one. Throws RangeError otherwise. */
export function currency(code: string): Currency {
  if (!isCurrency(code)) throw new RangeError(`'${code}' is not a currency of ISO 4217 in use`);
  return code;
}

/** How many decimals it has: 2 for pounds, 0 for yen, 3 for dinars. */
export const digitsOf = (of: Currency): number => digits.get(of) ?? 2;

/** Every code, in the order of the alphabet. */
export const currencies: readonly string[] = [...digits.keys()].toSorted();
