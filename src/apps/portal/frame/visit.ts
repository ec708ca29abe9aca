// One visit to a page for customers: who the house is, in which language to speak, where the visitor is, whether the page stands in
// another site's frame. Nobody is signed in here, nothing about the visitor is kept but their choice of language.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { usualColour } from '#domain/brand-colour.ts';
import { logoBoxes, type LogoSize, within } from '#domain/logo.ts';
import type { House } from '#handling/command.ts';
import { contentSecurityPolicy } from '#platform/http/content-security-policy.ts';
import { keyFor } from '#platform/sealing.ts';
import { type Front, front } from '#views/portal/front.ts';
import { chooseLanguage, type Language, languageOf } from './language.ts';
import { isProven, proofFor } from './proof.ts';
import type { AboutLanguage, WordBook } from './words.ts';

export interface ShownLogo extends LogoSize {
  readonly address: string;
  readonly alt: string;
}

export interface Visit extends Pick<Language, 'say' | 'phrase'> {
  readonly language: Language;
  /** All there are, to choose from. */
  readonly languages: readonly AboutLanguage[];
  readonly organisation: string;
  readonly timeZone: string;
  /** Whether they can be told by text message. */
  readonly texts: boolean;
  /** Null where there is none. */
  readonly logo: ShownLogo | null;
  /** The address of the sheet of styles, in the organisation's colour. */
  readonly sheet: string;
  /** The address of this page, without its query. */
  readonly path: string;
  readonly embedded: boolean;
  /** Somebody only looks: forms are shown, and cannot be sent. */
  readonly readOnly: boolean;
  /** What each form of the page carries as 'proof'. Asking gives the visitor the cookie it goes with. */
  proof(): string;
  /** Whether what was sent came from a form of ours: checked before anything is done. */
  isProven(sent: string | undefined): boolean;
}

export interface Portal {
  readonly house: House;
  readonly words: WordBook;
  readonly secure: boolean;
  /** Names the sheet of styles as it is now. */
  readonly sheet: string;
  /** Public address, for links in mail and codes on paper. */
  readonly publicUrl: URL;
}

const yearInSeconds = 365 * 86_400;
export const languageCookie = 'redress_language';

/** The visit of a request; undefined while the organisation is not set up. `speak` is what the visitor chose before, if it is known. */
export async function visitOf(
  portal: Portal,
  request: FastifyRequest,
  response: FastifyReply,
  speak?: string,
): Promise<Visit | undefined> {
  const found = await front(portal.house.db);
  if (!found) return undefined;
  const [path = '/', query = ''] = request.url.split('?', 2);
  const asked = new URLSearchParams(query);
  const embedded = asked.has('framed') || request.headers['sec-fetch-dest'] === 'iframe';
  const language = spoken(portal, { found, request, response, asked: asked.get('lang') ?? undefined, speak });
  if (embedded && found.framedBy.length > 0 && isForm(path))
    response.removeHeader('x-frame-options').header('content-security-policy', contentSecurityPolicy(undefined, found.framedBy));
  const signing = { key: keyFor(portal.house.secret, 'portal forms'), secure: portal.secure, embedded };
  return {
    ...visitIn(portal, found, { language, path, embedded }),
    proof: () => proofFor(request, response, signing),
    isProven: (sent) => isProven(request, sent, signing),
  };
}

export interface Place {
  readonly language: Language;
  readonly path: string;
  readonly embedded?: boolean;
  readonly readOnly?: boolean;
}

/** A visit in which nothing can be sent: no form of it is proven. */
export function visitIn(portal: Portal, found: Front, { language, path, embedded = false, readOnly = false }: Place): Visit {
  return {
    language,
    say: language.say,
    phrase: language.phrase,
    languages: [...portal.words.values()].map(({ about }) => about),
    organisation: found.organisation,
    timeZone: found.timeZone,
    texts: found.texts,
    logo: found.logo && {
      ...within(found.logo, logoBoxes.page),
      address: `/portal/logo/${found.logo.id}.png`,
      alt: found.logo.alt,
    },
    sheet: `/portal/${(found.colour ?? usualColour).slice(1)}/${portal.sheet}.css`,
    path,
    embedded,
    readOnly,
    proof: () => '',
    isProven: () => false,
  };
}

/** Other sites may show our form, and never somebody's own complaint. */
const isForm = (path: string): boolean => /^\/(?:tell-us|t)(?:\/|$)/.test(path);

interface Wishes {
  readonly found: Front;
  readonly request: FastifyRequest;
  readonly response: FastifyReply;
  /** In the address: a choice made now. */
  readonly asked: string | undefined;
  readonly speak: string | undefined;
}

function spoken({ words, secure }: Portal, { found, request, response, asked, speak }: Wishes): Language {
  const chosen = [asked, request.cookies[languageCookie], speak];
  const code = chooseLanguage(words, chosen, request.headers['accept-language'] ?? '', found.language);
  if (asked !== undefined && asked === code)
    response.setCookie(languageCookie, code, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: yearInSeconds });
  return languageOf(words, code);
}
