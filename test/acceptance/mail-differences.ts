// Where this program reads a message otherwise than the product its expectation comes from, on purpose, and why. What of these no
// longer differs fails the check, so that the list stays true.
const reasons: readonly [why: string, differing: readonly string[]][] = [
  ['The words are in UTF-7, which the other leaves undecoded', ['mail018.box subject', 'mail018.box body']],
  ['The sender has a name and no address; the other shows neither', ['mail019.box from_display_name']],
  [
    'The title of the page stands before the text there; nobody reads it',
    ['mail019.box body', 'mail026.box body', 'mail047.box body'],
  ],
  ['The brackets are named letters, ⟨ in HTML 5 and 〈 before it', ['mail020.box body', 'mail021.box body']],
  ['Twelve bytes that say no charset: too few to guess by', ['mail023.box body']],
  [
    'The other puts “no visible content” where there is none',
    ['mail024.box body', 'mail041.box body', 'mail042.box body', 'mail067.box body'],
  ],
  ['The other gives the marks of HTML as text', ['mail034.box body', 'mail036.box body']],
  ['A full stop at the end of an address is none of it', ['mail044.box from_email']],
  ['Its boundaries are broken and its text is there: it is read, not hidden', ['mail054.box body', 'mail105.box body']],
  ['The address stands in a comment, without its brackets here', ['mail006.box to']],
  [
    '“Sent from my desk” is part of a sentence, which others of these keep too',
    ['zapier/email_sent_from_my_not_signature', 'crisp/email_sent_from_my_not_signature'],
  ],
  [
    'Files without a name get none made up',
    ['mail080.box attachments', 'mail100.box attachments', 'm0010.expected.json attachments', 'm0020.expected.json attachments'],
  ],
  ['Two files of one name keep it', ['mail102.box attachments']],
  ['“Regards” with a name beneath it is the signature', ['discourse/email_headers_5', 'crisp/email_not_a_signature']],
  ['What stands beneath a quotation was written this time', ['discourse/embedded_email_1', 'crisp/email_15']],
  [
    'Answers between the lines of a quotation are given without it',
    ['discourse/embedded_email_7', 'github/email_1_2', 'github/email_1_8'],
  ],
  ['A line of marks is a quotation however many there are', ['github/email_long_quote']],
  ['“Sent from” without a thing that sends may be part of what was said', ['crisp/email_19']],
  ['A name alone after a dash is the signature', ['crisp/email_3']],
  ['A line a program wrapped out of a quotation belongs to it', ['crisp/email_7', 'crisp/email_8']],
  [
    'The line that names who wrote belongs to the quotation',
    ['crisp/email_custom_quote_header', 'crisp/email_tricky_17_forward_header'],
  ],
  ['A ruled line between paragraphs ends nothing', ['crisp/email_tricky_7_multiple_dashes']],
  ['What stands beneath two dashes is the signature', ['talon/standard/sparrow']],
  [
    'Letters nobody encoded are read, not replaced',
    [
      'legacy/020.eml subject',
      'legacy/020.eml to',
      'legacy/022.eml subject',
      'legacy/022.eml to',
      'legacy/027.eml subject',
      'legacy/027.eml to',
    ],
  ],
  ['The words are in UTF-7, which others leave undecoded', ['legacy/034.eml subject', 'legacy/034.eml to']],
  ['Files put into the text in the old way are taken out of it', ['legacy/049.eml text', 'legacy/049.eml attachments']],
  [
    'What stands in a broken tree is read as text, not hidden in a file',
    [
      'malformed/002.eml text',
      'malformed/002.eml attachments',
      'malformed/003.eml text',
      'malformed/003.eml attachments',
      'malformed/006.eml text',
      'malformed/006.eml attachments',
      'malformed/008.eml text',
      'malformed/008.eml attachments',
      'malformed/009.eml text',
      'malformed/009.eml attachments',
      'malformed/012.eml attachments',
      'malformed/019.eml text',
      'thirdparty/007.eml text',
    ],
  ],
  ['A boundary that differs by a blank still ends the part', ['malformed/021.eml text']],
  ['A zero byte is no letter', ['thirdparty/000.eml text']],
  ['A boundary within a line is none', ['thirdparty/005.eml text']],
  ['Pictures that come with the text are listed with the files', ['thirdparty/015.eml attachments']],
];

/** By what differs: why. */
export const otherwiseOnPurpose: ReadonlyMap<string, string> = new Map(
  reasons.flatMap(([why, differing]) => differing.map((of) => [of, why] as const)),
);
