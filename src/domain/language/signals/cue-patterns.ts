// What each cue looks like in English. A pattern is written on lower-case text with straight apostrophes; what it should not be
// mistaken for is written into the pattern or into `unless`, which is looked for in the same sentence.
import type { Cue } from './cue.ts';

export interface CuePattern {
  readonly cue: Cue;
  readonly says: RegExp;
  readonly unless?: RegExp;
}

const number = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|a dozen|several|many|multiple|countless|numerous)';
const contact =
  "(?:called|phoned|rang|rung|e-?mailed|written|wrote|messaged|texted|tweeted|dm'?d|contacted|asked|complained|reported|chased|tried (?:to (?:call|contact|reach|get)|calling|contacting|reaching)|spoken|been in touch)";
const of = (...parts: string[]): RegExp => new RegExp(`(?<![\\w'])(?:${parts.join('|')})(?![\\w'])`, 'g');

export const cuePatterns: readonly CuePattern[] = [
  {
    cue: 'repeated-contact',
    says: of(
      `(?:${contact})(?: \\w+){0,4} (?:again|twice|repeatedly|${number} (?:different )?(?:times|people|calls|e-?mails|messages))`,
      `(?:for the )?(?:second|third|fourth|fifth|sixth|nth|umpteenth|\\d+(?:nd|rd|th)) (?:time|call|e-?mail|message|complaint|letter)`,
      `${number} (?:phone |support )?(?:calls|e-?mails|letters|messages|complaints)`,
      'keep (?:calling|ringing|phoning|asking|chasing|e-?mailing|having to)',
      `(?:have|'ve) already (?:${contact}|told|explained|sent)`,
      'same (?:issue|problem|thing|fault|mistake) (?:again|every|as last)',
      '(?:yet|once) again',
      '(?:passed|bounced|sent|transferred|pushed) (?:around|from pillar to post|from one|between|back and forth)',
      'how many (?:more )?times',
    ),
    unless: /\bthank(?:s| you) (?:once )?again\b/u,
  },
  {
    cue: 'unanswered-question',
    says: of(
      "(?:no(?:body| one)?|never|not|haven't|hasn't|didn't|don't|without|no) (?:\\w+ ){0,4}(?:repl(?:y|ied|ies)|respon(?:se|ded|d|ds)|answer(?:ed|s)?|heard (?:back|anything|from)|(?:called|calling|got(?:ten)?|get|come|came) back(?: to (?:me|us))?|acknowledge(?:d|ment)|returned (?:my|our) calls?)",
      'still (?:waiting|no (?:answer|reply|response|news|word|sign|update)|not (?:heard|received|resolved|fixed|sorted|had))',
      'ignor(?:ed|ing) (?:me|us|my|our|by)',
      'waiting (?:for )?(?:\\w+ ){0,3}(?:days|weeks|months|hours|ages|so long)',
      '(?:any|where is|when will i get an?) (?:update|answer|reply) (?:on|to|about)',
    ),
    unless: /\b(?:no for an answer|know (?:\w+ ){0,3}answers?|questions? (?:\w+ ){0,2}answered|waiting times?)\b/u,
  },
  {
    cue: 'threat-to-leave',
    says: of(
      "(?:i(?:'m| am|'ll| will| shall)?|we(?:'re| are|'ll| will)?|going to|thinking of|considering|will be|about to|want to|wish to|ready to) (?:now )?(?:cancel(?:l?ing)?|leav(?:e|ing)|switch(?:ing)?|mov(?:e|ing) (?:to|my|our)|clos(?:e|ing) (?:my|our|the) account|tak(?:e|ing) (?:my|our) (?:business|money|custom))(?: (?:my|our|the|your|you|to|elsewhere|provider|bank|company|this)\\b)?",
      "(?:never|won't|will not|not) (?:be )?(?:us(?:e|ing)|shop(?:ping)?|buy(?:ing)?|com(?:e|ing) back|fly(?:ing)?|order(?:ing)?|recommend(?:ing)?|stay(?:ing)?|bank(?:ing)?|deal(?:ing)?)(?: \\w+){0,4} (?:again|anymore|any more|ever)",
      '(?:lost|losing|lose) (?:a|this|another|me as a) (?:loyal |long[- ]standing |good )?customer',
      'tak(?:e|ing) (?:my|our) (?:business|custom|money) elsewhere',
      'want (?:out|to get out) of (?:my|this|the) contract',
    ),
    unless: /\b(?:how (?:do|can|would) i|can i|could i|is it possible to|what happens if)\b/u,
  },
  {
    cue: 'wants-a-manager',
    says: of(
      '(?:speak|talk|complain|spoken|escalate(?:d)?|put (?:me )?through|pass(?:ed)?|write|refer(?:red)?|transfer(?:red)?) (?:\\w+ ){0,3}(?:to|with) (?:\\w+ ){0,2}(?:manager|supervisor|superior|boss|director|team leader|head office|chief executive|ceo)',
      '(?:want|need|demand|get me|give me|like) (?:\\w+ ){0,3}(?:manager|supervisor|someone (?:senior|in charge|higher)|somebody (?:senior|in charge|higher))',
      'who(?:ever)? is in charge',
      'someone (?:more senior|higher up)',
    ),
  },
  {
    cue: 'outside-help',
    says: of(
      'ombuds(?:man|men|person|woman)',
      '(?:financial conduct authority|fca|ofcom|ofgem|ofwat|cfpb|fcc|ftc|attorney general|trading standards|better business bureau|bbb|citizens advice|watchdog|regulator|small claims|information commissioner|ico)',
      '(?:my|a|our|the|to|see you in) (?:solicitors?|lawyers?|attorney|barrister|court|legal action)',
      '(?:take|taking|start|pursue|seek(?:ing)?|considering) (?:\\w+ ){0,2}legal (?:action|advice|steps|proceedings)',
      'su(?:e|ing) (?:you|them|your|the company)',
      '(?:go(?:ing)? to|tell(?:ing)?|contact(?:ing)?|write to|writing to|speak to) (?:\\w+ ){0,2}(?:the )?(?:press|newspapers?|papers|media|my mp|bbc|watchdog|journalists?)',
    ),
    unless: /\b(?:job|vacanc|career|study(?:ing)?|graduate)\w*/u,
  },
  {
    cue: 'risk-of-harm',
    says: of(
      '(?:kill|hurt|harm)(?:ing)? (?:my|him|her|our)sel(?:f|ves)',
      'suicid(?:e|al)',
      '(?:want|going|rather|better off) (?:to )?(?:end (?:it all|my life)|be dead|die)',
      "(?:can'?t|cannot|can not|couldn't) (?:go on|cope|take (?:it|this) any ?more|carry on (?:like|living))",
      'no (?:heating|heat|hot water|water|electricity|power|gas|insulin|medication|medicine|food)(?: \\w+){0,6} (?:baby|child(?:ren)?|kids|newborn|elderly|disabled|freezing|ill|oxygen)',
      '(?:baby|child(?:ren)?|kids|newborn|elderly|disabled|ill|oxygen)(?: \\w+){0,6} no (?:heating|heat|hot water|water|electricity|power|gas|insulin|medication|medicine|food)',
      '(?:gas leak|carbon monoxide|electric shock|sparks? (?:from|flying)|caught fire|ceiling (?:has )?(?:collapsed|fallen)|not safe|unsafe|in danger)',
      "(?:can'?t|cannot) (?:afford|buy) (?:food|to eat|to feed|to heat|my medication)",
      '(?:he|she|they|partner|husband|wife|ex) (?:is |are )?(?:hit(?:s|ting)?|threaten(?:s|ed|ing)?|abus(?:es|ed|ing)) me',
    ),
  },
  {
    cue: 'vulnerability',
    says: of(
      "(?:i(?:'m| am)|my (?:\\w+ )?(?:husband|wife|mother|mum|mom|father|dad|son|daughter|partner|child|baby) (?:is|has)|who is|i have|has|suffer(?:s|ing)? (?:from|with)|with) (?:\\w+ ){0,3}(?:disabled|disability|blind|deaf|partially sighted|wheelchair|dementia|alzheimer'?s|cancer|depress(?:ed|ion)|anxiety|autis(?:m|tic)|dyslexi[ac]|epilep(?:sy|tic)|terminally ill|pregnant|chronically ill|learning (?:difficult|disabilit)\\w+|mental health)",
      '(?:recently )?(?:bereaved|widowed)',
      'my (?:late )?(?:husband|wife|mother|mum|mom|father|dad|son|daughter|partner|brother|sister) (?:\\w+ )?(?:died|passed away|has died)',
      '(?:lost|losing) my job',
      '(?:made )?redundant',
      "i(?:'m| am) (?:a )?(?:carer|pensioner|\\d{2} years old and)",
      'single (?:mother|mum|mom|parent|father|dad)',
      '(?:food bank|universal credit|in debt|evict(?:ed|ion)|homeless|repossess\\w+)',
    ),
  },
  {
    cue: 'urgency',
    says: of(
      'urgent(?:ly)?',
      'asap',
      'as soon as possible',
      'immediately',
      'right (?:now|away)',
      'emergency',
      '(?:by|before) (?:today|tonight|tomorrow|this (?:morning|afternoon|evening)|midnight|noon)',
      '(?:need|want)(?:s|ed)? (?:\\w+ ){0,4}(?:today|tonight|this minute|now)',
      "(?:can'?t|cannot) wait any longer",
      'desperate(?:ly)?',
    ),
    unless: /\b(?:can't wait to|no (?:rush|hurry)|not urgent|non-urgent|isn't urgent|nothing urgent)\b/u,
  },
  {
    cue: 'patience-wearing-thin',
    says: of(
      "(?:with (?:all )?due respect|i (?:do )?appreciate (?:that )?you(?:'re| are)? (?:\\w+ ){0,3}busy|sorry to (?:bother|trouble|chase|bug|keep)|hate to (?:bother|complain|be)|i don't (?:want|like|mean) to (?:complain|moan|be (?:difficult|rude|a pain))|not (?:usually )?one to complain|i understand (?:\\w+ ){0,4}but|i've been (?:very |more than |extremely |quite )?(?:patient|understanding)|tried to be (?:patient|understanding)|(?:any chance|would it be possible|is it too much) (?:\\w+ ){0,6}(?:finally|at last|actually|to ask)|just wondering (?:if|when|whether) (?:\\w+ ){0,6}(?:ever|actually|finally))",
      '(?:starting|beginning) to (?:lose|get|feel|wonder|think|worry)(?: \\w+){0,3} (?:patience|annoyed|frustrated|ignored|fed up|concerned|silly)',
      '(?:running out of|losing|lost(?: all| my)?) patience',
      '(?:a (?:little|bit)|rather|slightly|somewhat) (?:disappoint(?:ed|ing)|frustrat(?:ed|ing)|annoy(?:ed|ing)|concerned|unhappy|confused)',
      'would (?:really )?(?:appreciate|be grateful for|like) (?:an|some|a proper|any|at least an?|your) (?:answer|update|reply|response|explanation)',
    ),
  },
  {
    cue: 'says-complaint',
    says: of(
      '(?:make|making|made|raise|raising|raised|file|filing|filed|lodge|lodging|lodged|log|submit(?:ted|ting)?|register(?:ed|ing)?|put in|(?:this|it) is|treat this as|formal(?:ly)?|my|official) (?:\\w+ ){0,2}complain(?:t|ts|ing)',
      '(?:want|wish|like|need|have|having|writing|write|calling|going) to (?:formally |officially )?complain',
      'complaints? (?:procedure|process|department|team|form|number|reference)',
    ),
    unless:
      /\b(?:no complaints?|not a complaint|any complaints?|can't complain|cannot complain|nothing to complain|without complaint|(?:resolv|settl|sort|handl)\w* (?:my|our|the|this) complaint|(?:about|against) (?:another|somebody|someone))\b/u,
  },
  {
    cue: 'mock-praise',
    says: of(
      'thanks? (?:you )?(?:\\w+ )?for (?:nothing|ruining|losing|wasting|ignoring|cancelling|letting us down)',
      '(?:what|oh) a surprise',
      '(?:that )?must be (?:a|some (?:kind|sort) of) record',
      'nothing (?:like|beats|says \\w+ like) (?:being|waiting|sitting|standing|paying|spending) (?:\\w+ ){0,3}(?:hold|queue|line|hours?|ignored|stuck|platform|phone|full price)',
      '(?:love|loving|enjoy|enjoying|great to be|so glad to be) (?:it when you )?(?:paying|waiting|sitting|standing|spending|being (?:ignored|stuck|charged|overcharged|lied)|ignor\\w+|cancel\\w+)(?: \\w+)?',
      '(?:well done|great job|good job|nice work|nice one|congratulations|bravo)(?: @?\\w+)? (?:on|for) (?:losing|missing|breaking|cancelling|ignoring|delaying|ruining|charging|forgetting|sending the wrong)',
      'you (?:never disappoint|never fail to disappoint|have outdone yourselves?|had one job)',
    ),
    unless: /\b(?:not being sarcastic|no sarcasm|sincerely)\b/u,
  },
  {
    cue: 'says-unhappy',
    says: of(
      "(?:i(?:'m| am| was| feel)|we(?:'re| are| were| feel)) (?:\\w+ ){0,2}?(?:unhappy|dissatisfied|disappointed|disgusted|appalled|furious|livid|outraged|fed up|let down|not (?:at all )?(?:happy|satisfied|pleased|impressed))(?: (?:with|about|at|by|that|how|of))?",
      '(?:very|really|extremely|deeply|so|most|utterly) (?:unhappy|dissatisfied|disappointed|disgusted|disappointing)',
      "(?:is|was|it's|are|were|absolutely|totally|completely|simply|just) (?:\\w+ )?(?:unacceptable|not acceptable|disgraceful|appalling|a disgrace|shambolic)",
      'sick (?:and tired )?of (?:\\w+ ){0,2}(?:waiting|chasing|being|having|this|your|you)',
    ),
    unless: /\b(?:never|not|n't|nor|wouldn't be|if) (?:\w+ ){0,3}(?:disappointed|let down|unhappy|dissatisfied)\b/u,
  },
];
