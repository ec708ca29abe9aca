// How letters end: the words before a name, by language, and the notices that companies add beneath every message.
const closings =
  /^[\s*_]*(?:(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many|all (?:the )?best|my best)? ?regards|best wishes|all the best|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|cheers|cordially|respectfully(?: yours)?|rgds|kr)|(?:mit )?(?:freundliche[nrm]?|beste[nr]?|viele|liebe|herzliche[nr]?|schöne) gr(?:ü|u|ue)(?:ß|ss)en?|hochachtungsvoll|mfg|vg|lg|gruß|grüße|(?:bien )?cordialement|(?:bien|très) à vous|sincères salutations|salutations(?: distinguées)?|bonne journée|cordiali saluti|distinti saluti|un saluto|saluti|(?:un )?(?:cordial(?:es)? )?saludos?(?: cordiales)?|atentamente|atenciosamente|cumprimentos|com os melhores cumprimentos|abraços?|met vriendelijke groet(?:en)?|vriendelijke groet(?:en)?|(?:hartelijke )?groet(?:en|jes)?|mvg|med vänlig(?:a)? hälsning(?:ar)?|vänliga hälsningar|hälsningar|mvh|med venlig hilsen|venlig hilsen|(?:med )?vennlig hilsen|hilsen|ystävällisin terveisin|terveisin|pozdrawiam|z poważaniem|s pozdravem|s pozdravom|üdvözlettel|cu stimă|с уважением|з повагою|με εκτίμηση|saygılarımla|yn gywir|cofion(?: cynnes)?|敬具|此致|よろしくお願いします)[\s,.!*_–—-]*$/iu;

/** Thanks that close a letter: only where a name stands beneath, since thanks alone are said to somebody. */
const thanks =
  /^[\s*_]*(?:(?:many |with )?thanks(?: (?:again|in advance|and (?:kind |best )?regards))?|thank you(?: (?:again|in advance|and (?:kind |best )?regards))?|(?:vielen |besten |herzlichen )?dank(?:e)?(?: im voraus)?(?: und (?:freundliche|beste|viele|liebe|herzliche) gr(?:ü|ue)(?:ß|ss)e)?|merci(?: (?:d.avance|beaucoup))?(?:,? (?:bien )?cordialement)?|(?:alvast )?(?:hartelijk )?(?:dank|bedankt)|(?:muchas )?gracias(?: de antemano)?|grazie(?: mille)?|obrigad[oa]|diolch(?:(?: yn fawr)| o galon)?|tack|tak|takk|dziękuję)[\s,.!*_–—-]*$/iu;
const name = /^\W{0,3}\p{Lu}[\p{L}'’.-]*(?:[ -]\p{Lu}[\p{L}'’.-]*){0,3}\W{0,3}$/u;

const legal =
  /^[\s*_>]*(?:(?:confidentiality|disclaimer|privacy|legal|important) ?(?:notice|note|information|disclaimer)?\s*[:.–-]|confidential(?:ity)? (?:notice|communication)|(?:this|the) (?:information (?:contained )?in this )?(?:e-?mail|message|communication|electronic|transmission)(?: message)?(?:,)? (?:and|is|may|\(including|including|contains|transmission|was sent)[^\n]{0,160}(?:confidential|privileged|intended|recipient|addressee)|the (?:information|contents?) (?:contained )?(?:in|of) this (?:e-?mail|message)|if you (?:are not|have received) (?:the intended|this (?:e-?mail|message) in error)|registered (?:office|in england)|diese (?:e-?mail|nachricht)[^\n]{0,120}vertraulich|ce (?:message|courriel|mail)[^\n]{0,160}confidentiel|(?:questo|il presente) messaggio[^\n]{0,160}(?:riservat|confidenzial)|este (?:mensaje|correo)[^\n]{0,160}confidencial|esta mensagem[^\n]{0,160}confidencia|dit (?:bericht|e-?mail)[^\n]{0,160}vertrouwelijk|mae.r (?:neges|e-bost) hon[^\n]{0,160}gyfrinachol|(?:please )?consider the environment before printing|(?:you (?:received|are receiving) this (?:message|e-?mail)|to unsubscribe|um sich abzumelden)[^\n]{0,100}(?:because|from|mailing|group|list))/iu;

export const isLegal = (line: string): boolean => legal.test(line);

/** Where a letter's close begins that has a name or an address beneath it, or −1: “Regards,” alone is part of what was said. */
export function closesLetter(lines: readonly string[]): number {
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const beneath = lines.slice(at + 1).filter((line) => line.trim() !== '');
    if (beneath.length > 14) return -1;
    const line = lines[at] ?? '';
    const closes = closings.test(line) || (thanks.test(line) && beneath.length <= 5 && name.test(beneath[0] ?? ''));
    if (closes && beneath.length > 0 && beneath.every(isShort)) return at;
  }
  return -1;
}

/** A name, a title, a telephone number; not a sentence. */
const isShort = (line: string): boolean => line.trim().length <= 80 && !/[a-zà-ÿ]{2,}[.?!]\s+\p{Lu}|\?\s*$/u.test(line);
