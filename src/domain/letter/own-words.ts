// What a letter decides in words of the writer's own: only the plain ways of saying that a complaint, or a part of it, is upheld or
// is not. Invariant: silent where it is not sure; a letter is held back only for what anybody would read in it.
const whole = String.raw`(?:your|this|the) complaint\b(?! (?:in part|partly))`;
const part = String.raw`(?:this|that) (?:part|point|aspect)\b(?! (?:in part|partly))`;
const fromUs = String.raw`\b(?:we|I) (?:have (?:therefore )?|therefore |also |must )?`;
const not = String.raw`(?:do not|don['’]t|did not|cannot|can['’]t|are not able to|are unable to|am unable to|decided not to|have decided not to)`;

const rejects = (what: string): RegExp =>
  new RegExp(
    String.raw`${fromUs}${not} (?:uphold|accept|find in favour of) ${what}|${fromUs}(?:decided to )?(?:reject|dismiss)(?:ed)? ${what}|\b${what} (?:is|has been) (?:not upheld|rejected|dismissed)\b`,
    'iu',
  );
const upholds = (what: string): RegExp =>
  new RegExp(
    String.raw`${fromUs}(?:decided to )?(?:fully )?uph(?:o|e)ld ${what}|\b${what} (?:is|has been) (?:fully )?upheld\b`,
    'iu',
  );

const [rejectsWhole, upholdsWhole, rejectsPart, upholdsPart] = [rejects(whole), upholds(whole), rejects(part), upholds(part)];

/** Whether the words uphold the complaint or reject it; undefined when they say neither, or both. */
export const decisionInOwnWords = (text: string): 'upheld' | 'not-upheld' | undefined =>
  oneOf(upholdsWhole.test(text), rejectsWhole.test(text));

/** The same of one point, in what stands below its heading. */
export const pointInOwnWords = (text: string): 'upheld' | 'not-upheld' | undefined =>
  oneOf(upholdsPart.test(text), rejectsPart.test(text));

const oneOf = (upheld: boolean, rejected: boolean) => (upheld === rejected ? undefined : upheld ? 'upheld' : 'not-upheld');
