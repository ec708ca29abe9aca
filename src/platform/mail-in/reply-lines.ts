// What each line of a message is, as far as its reply is concerned: words, a quotation, the line that begins one in any of the
// languages people write in, the head of an older message, a mark that a signature follows, or what a telephone adds.
export type LineKind = 'empty' | 'words' | 'quote' | 'wrote' | 'original' | 'head' | 'signature' | 'device' | 'rule';

// “wrote” at the end of the line that names who wrote, by language. Lines are joined before they are asked (programs wrap them).
const verbs =
  'wrote|writes|écrit|schrieb|geschrieben|ha scritto|scritto|escribió|escreveu|escrito|schreef|geschreven|skrev|skriver|kirjoitti|napisał(?:\\(a\\)|a)?|napsal(?:\\(a\\)|a)?|napísal(?:a|\\(a\\))?|írta|написал(?:\\(а\\)|а)?|написа|pisze|пише|писал(?:а)?|пишет|έγραψε|yazdı|yazmış|şunları yazdı|viết|menulis|ha scrit|a scris|wrote the following|het volgende geschreven|ysgrifennodd|rašė|rakstīja|kirjutas|je napisao(?:\\/la)?|je napisal|é(?:crivait|cris)|napisao|escriu(?:re)?|kirjoittanut|написав(?:\\(ла\\))?|schrieben|写道|寫道|写了|のメール|さんは書きました|님이 작성|작성|のメッセージ|כתב|כתבה|‫כתב|مساهمة|كتب';
const wrote = new RegExp(`(?:^|[\\s>"'«»\\])،،,])(?:${verbs})\\s*(?:\\b|)(?:[^\\n:]{0,24})?\\s*[:：]?\\s*(?:-{2,})?\\s*$`, 'iu');
const dated = /\d{1,4}[./年月日-]|\b\d{4}\b|\d{1,2}:\d{2}|[<([]?[^\s<>]+@[^\s<>]+/u;
const opening =
  /^\W{0,4}(?:on|le|el|il|em|am|op|den|dne|dnia|w dniu|pe|la|a|på|ma|在|于|於|from|at|em|dia|um|ar|kl|vào|pada|в|у|στις|tarihinde|\d|[a-zа-яё]{2,12}[.,]? )/iu;
/** Without a verb, and still a quotation's beginning: 2016-03-03 17:21 GMT+01:00 Some One. */
const stamped =
  /^\W{0,2}\d{4}[-./]\d{1,2}[-./]\d{1,2},?\s+\d{1,2}:\d{2}\s*(?:GMT|UTC|[AP]M)?[\d:+-]*\s+\p{L}[^\n]{0,120}(?:<[^<>\s]*@[^<>\s]*>\s*)?:?$/iu;

/** With a time and an address, and no verb at all: ср, 30 апр. 2025 г. в 15:19, Some One <a@b.example>: */
const addressed =
  /^(?=[^\n]*\d{1,2}[:.]\d{2})(?=[^\n]*(?:\d{4}|\d{1,2}\.\d{1,2}\.))[^\n]{8,200}<[^<>\s]+@[^<>\s]+\s*>\s*[:：]\s*$/u;

/** With whose it is first and when it was last: Wiadomość napisana przez Some One <a@b.example> w dniu 2 lis 2026, o godz. 10:15: */
const passive =
  /^\W{0,4}(?:wiadomość (?:napisana|wysłana) przez|mensaje (?:escrito|enviado) por|message écrit par)\b[^\n]{5,200}\d{1,2}[:.]\d{2}\s*[:：]?\s*$/iu;

/** In German, Dutch and the north the verb stands before the name: Am 3. Februar schrieb Some One <a@b.example>: */
const midway =
  /\b(?:schrieb|schreef|skrev|skriver|kirjoitti|napsal|escribió|ha scritto|écrit|wrote|написал|пишет|ysgrifennodd)\b[^\n]{1,160}[:：]\s*$/iu;

const original =
  /^[\s>*_]*(?:[-_=]{2,}|\*-*)\s*(?:(?:original|forwarded|reply|quoted)\s+(?:message|appointment|e-?mail|nachricht)|begin forwarded message|message d.origine|message original|message transf[ée]r[ée]|original-?nachricht|urspr(?:ü|ue?)ngliche (?:nachricht|mail)|weitergeleitete nachricht|messaggio originale|messaggio inoltrato|mensaje original|mensaje reenviado|mensagem original|mensagem encaminhada|oorspronkelijk bericht|doorgestuurd bericht|oorspronkelijke e-mail|ursprungligt meddelande|originalmeddelande|oprindelig (?:meddelelse|besked)|opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|původní zpráva|pôvodná správa|eredeti üzenet|mesaj original|исходное сообщение|пересылаемое сообщение|оригинальное сообщение|orijinal ileti|original besked|原始邮件|原始郵件|邮件原件|元のメッセージ|원본 메시지|oorspronkelijke bericht|neges wreiddiol).{0,60}[-_=*]*\s*$/iu;
const begins =
  /^[\s>]*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|début du message réexpédié|inizio messaggio inoltrato|inicio del mensaje reenviado|vidarebefordrat brev)\s*:?\s*$/iu;

const head =
  /^[\s>*_]*(?:from|sent|to|cc|bcc|message du|copie à|sujet|kopie|cópia|kopia|copia|date|subject|reply-to|von|gesendet|an|datum|betreff|antwort an|de|envoyé(?: le)?|date d.envoi|à|a|objet|répondre à|da|inviato|data|oggetto|risposta|per conto di|enviado(?: el| em)?|para|fecha|asunto|assunto|responder a|van|verzonden|aan|onderwerp|från|skickat|till|ämne|fra|sendt|til|emne|lähettäjä|lähetetty|vastaanottaja|aihe|od|wysłano|wysłane|do|temat|odesláno|komu|předmět|odoslané|predmet|feladó|elküldve|címzett|tárgy|от|отправлено|дата|кому|тема|від|надіслано|кому|από|προς|θέμα|gönderen|kimden|gönderilen|tarih|kime|konu|发件人|發件人|寄件者|日期|收件人|主题|主題|发送时间|差出人|送信者|送信日時|宛先|件名|보낸 사람|보낸 날짜|받는 사람|제목|oddi wrth|anfonwyd|at|pwnc)\s*(?:\*|_)?\s*[:：]\s*\*?.*$/iu;

const device =
  /^[\s>*_<([]*(?:(?:sent|get|enviado|envoyé|gesendet|von meine[mr]|inviato|verzonden|verstuurd|sendt|skickat|lähetetty|wysłane|wysłano|odesláno|отправлено|enviat|trimis|odoslané|anfonwyd)\b.{0,12}\b(?:from|by|via|with|using|for|depuis|de mon|mit|von|da|dal|desde|del|van|met|fra|från|med|z|ze|с|из|din|o)\b.{0,80}|sent (?:from|by|via) (?:my|a|the)?\b.{0,80}|from my \w.{0,40}|\w+ from mobile|via mobile|(?:ich|diese) (?:nachricht|mail).{0,20} wurde von .{0,60}gesendet.*|von meine[mr] .{0,40} gesendet.*|envoyé (?:depuis|de|à partir).{0,80}|télécharge[rz] outlook.*|get (?:\[)?outlook.*|outlook (?:für|pour|for) (?:ios|android).*|從我的.{0,30}傳送|(?:发|發)自我的.{0,30}|iphoneから送信|나의 .{0,20}에서 보냄)[\])>. ]*$/iu;
/** What the same programs add in other words, and where they say to get them; the whole line is one of these. */
const offered =
  /^[\s>*_<([]*(?:(?:verstuurd|verzonden) (?:vanaf|vanuit|via|met) .{2,60}|enviado (?:do|da|pelo|pela|a partir d[eo]) .{2,60}|(?:holen sie sich|laden sie|obtener|obtén|obtenir|obtenez|obter o?|obtenha o?|scarica|ottieni|pobierz(?: aplikację)?|download|hent|hämta|skaffa|lataa|stáhněte si|cael|lawrlwytho) ?outlook (?:für|para|pour|per|voor|til|för|dla(?: systemu)?|for|pro|ar gyfer) (?:android|ios)|outlook voor (?:android|ios) (?:downloaden|ophalen))[\])>. ]*$/iu;
const proper =
  /\b(?:iphone|ipad|ipod|android|blackberry|mobile|mobil\w*|phone|outlook|mail\w*|samsung|galaxy|htc|nokia|windows|yahoo|gmail|proton\w*|sparrow|airmail|thunderbird|device|cell|pc|mac|huawei|xiaomi|pixel|alcatel|ti-\d+|mobiltelefon|handy|tablet|smartphone|iPhone|móvil|celular|telefon\w*|puhelimesta|aol|hotmail|spark|superhuman|zoho|tutanota|fairphone|sony|lg|oneplus|motorola|nexus|webmail)\b|傳送|自我的|送信|보냄/iu;

/** What one line is by itself; what it is by its neighbours is decided where the reply is found. */
export function kindOfLine(line: string): LineKind {
  if (line.trim() === '') return 'empty';
  if (/^\s*(?:--|—|__)\s*$/.test(line)) return 'signature';
  if (line.length <= 300 && (original.test(line) || begins.test(line))) return 'original';
  if (/^\s{0,3}(?:\p{Lu}\p{L}{0,10})?>/u.test(line)) return 'quote';
  if (line.length > 600) return 'words';
  if (isWrote(line)) return 'wrote';
  if (head.test(line)) return 'head';
  if (isDevice(line)) return 'device';
  if (/^\s*(?:[-_=*#~+ᐧ]{3,}|ᐧ|(?:\* ){3,}\*?)\s*$/.test(line)) return 'rule';
  return 'words';
}

export const isDevice = (line: string): boolean =>
  line.length <= 200 &&
  !/,(?!\s*(?:please|excuse|pardon|sorry|apolog|so\b))/i.test(line) &&
  (((device.test(line) || offered.test(line)) && proper.test(line)) ||
    /^\s*sent from my (?:\p{Lu}[\p{L}\d-]*\s*){1,5}$/u.test(line.replace(/^\s*Sent/, 'sent')));

export function isWrote(line: string): boolean {
  if (
    stamped.test(line) ||
    addressed.test(line) ||
    passive.test(line) ||
    (midway.test(line) && dated.test(line) && opening.test(line))
  )
    return true;
  return wrote.test(line) && dated.test(line) && (opening.test(line) || /@/.test(line));
}
